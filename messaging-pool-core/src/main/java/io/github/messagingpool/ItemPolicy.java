package io.github.messagingpool;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a pool live, beyond being created and removed by request.
 *
 * @param initOnDemand makes the init of an id that a request names and no item has, or null: then the request fails
 * @param onFailure what becomes of an item whose method threw
 * @param recreations how often an item may be recreated within the recreation window
 * @param recreationWindow the time in which recreations are counted
 * @param poisonAfter after how many failures of one type of request it is refused; 0 is never
 * @param idleTimeout after which time without use an item is removed; zero is never
 * @param maxItems how many items a thread keeps; 0 is any number
 */
record ItemPolicy<T>(
        @Nullable Function<Object, ? extends Init<T>> initOnDemand,
        OnFailure onFailure,
        int recreations,
        Duration recreationWindow,
        int poisonAfter,
        Duration idleTimeout,
        int maxItems) {

    boolean evicts() {
        return maxItems > 0 || !idleTimeout.isZero();
    }
}
