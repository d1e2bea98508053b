/**
 * The engines that are compared, and the counters and requests that all of them get.
 *
 * <p>Reading order: {@code Counter}, {@code CounterRequest}, {@code Engine}, {@code PoolEngine}, {@code StripedEngine},
 * then the other peers in the order of {@code EngineKind}; {@code Work} and {@code WorkClock}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
