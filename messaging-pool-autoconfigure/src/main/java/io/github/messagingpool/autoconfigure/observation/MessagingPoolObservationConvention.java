package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.spi.Failures;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Says what the observation of a request shows. A bean of this type replaces what its methods say. */
public interface MessagingPoolObservationConvention extends ObservationConvention<MessagingPoolObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof MessagingPoolObservationContext;
    }

    /** Returns {@code messagingpool.request}. */
    @Override
    default String getName() {
        return "messagingpool.request";
    }

    /** Returns the names of pool and request, such as {@code sessions GreetRequest}. */
    @Override
    default String getContextualName(MessagingPoolObservationContext context) {
        return context.poolName() + " " + context.requestName();
    }

    /** Returns {@code pool}, {@code request} and {@code outcome}. */
    @Override
    default KeyValues getLowCardinalityKeyValues(MessagingPoolObservationContext context) {
        return KeyValues.of("pool", context.poolName(), "request", context.requestName(), "outcome", context.outcome());
    }

    /** Returns {@code id}, where it may be shown. */
    @Override
    default KeyValues getHighCardinalityKeyValues(MessagingPoolObservationContext context) {
        return context.id().map(id -> KeyValues.of("id", Failures.shown(id))).orElse(KeyValues.empty());
    }
}
