/** Typed thread pools of stateful items, each confined to one thread and talked to by messages. */
@NullMarked
package io.github.messagingpool;

import org.jspecify.annotations.NullMarked;
