package io.github.messagingpool.autoconfigure.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A meter that comes when something happens for the first time, on a pool thread, into every registry that is there. */
abstract class LateMeter {

    private static final Logger LOG = LoggerFactory.getLogger(LateMeter.class);

    private final Set<OwnMeters> registries = ConcurrentHashMap.newKeySet();

    /**
     * Registers it, unless it is there. What a registry or a filter of the application throws is told once, and does not
     * reach the request.
     */
    final void bindOnce(OwnMeters registry) {
        if (registries.add(registry)) {
            try {
                bindTo(registry);
            } catch (RuntimeException e) {
                LOG.warn("The meter of {} could not be registered, and is left out", this, e);
            }
        }
    }

    abstract void bindTo(OwnMeters registry);
}
