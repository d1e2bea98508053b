package io.github.messagingpool.autoconfigure.observation;

import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.Observation;

/** Comes before what would make a timer of each observation: the meters of the pools have the times of requests already. */
final class NoSecondTimer implements MeterObservationHandler<MessagingPoolObservationContext> {

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof MessagingPoolObservationContext;
    }
}
