/**
 * The meters of the pools, in an application that has Micrometer.
 *
 * <p>Reading order: {@code MessagingPoolMetricsAutoConfiguration}, {@code MessagingPoolMeters}, {@code OwnMeters}; {@code PoolMeters}, {@code
 * ExecutorMeters} and {@code PoolNumber}, which read a pool when they are asked; {@code TimingInterceptor}, {@code
 * RequestTimes} and {@code RequestMeter}, which count and time requests; {@code QueueWait}.
 */
@NullMarked
package io.github.messagingpool.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
