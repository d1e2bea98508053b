/**
 * Requests as observations, in an application that observes.
 *
 * <p>Reading order: {@code MessagingPoolObservationAutoConfiguration}, {@code PoolObserver}, {@code ObservedRequest}, {@code
 * MessagingPoolObservationContext} and {@code MessagingPoolObservationConvention}, which say what an observation shows; {@code
 * LinkingTracingHandler}; {@code NoSecondTimer}.
 */
@NullMarked
package io.github.messagingpool.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
