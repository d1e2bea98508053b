/**
 * Typed thread pools of stateful items, each confined to one thread and talked to by messages.
 *
 * <p>Read {@link io.github.messagingpool.ThreadPool} first, which says what is promised, and {@link
 * io.github.messagingpool.ThreadPoolBuilder}, which makes one. {@link io.github.messagingpool.PoolItem}, {@link
 * io.github.messagingpool.Init} and {@link io.github.messagingpool.Request} are what items and their messages are made
 * from; {@link io.github.messagingpool.Reply} and the exceptions, with their {@link io.github.messagingpool.Certainty}, say
 * how a request ended; {@link io.github.messagingpool.PoolThreadStatus} and {@link io.github.messagingpool.ShutdownReport}
 * how a pool is.
 */
@NullMarked
package io.github.messagingpool;

import org.jspecify.annotations.NullMarked;
