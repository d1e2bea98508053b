package io.github.messagingpool.autoconfigure.rules;

import io.github.messagingpool.autoconfigure.observation.MessagingPoolObservationContext;
import io.github.messagingpool.autoconfigure.observation.MessagingPoolObservationConvention;
import io.micrometer.common.KeyValues;

/** Calls spans by the request alone, and says how it was sent. */
class ShownNames implements MessagingPoolObservationConvention {

    @Override
    public String getContextualName(MessagingPoolObservationContext context) {
        return context.requestName();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(MessagingPoolObservationContext context) {
        return MessagingPoolObservationConvention.super
                .getLowCardinalityKeyValues(context)
                .and("way", context.way().name());
    }
}
