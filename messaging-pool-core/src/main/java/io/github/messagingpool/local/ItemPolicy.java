package io.github.messagingpool.local;

import io.github.messagingpool.Init;
import io.github.messagingpool.OnFailure;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a pool come and go.
 *
 * @param maker makes and closes them
 * @param initOnDemand makes the init of an id that a request names and no item has, or null: then the request fails
 * @param onFailure what becomes of an item whose method threw
 * @param recreations how often an item may be recreated within the recreation window
 * @param recreationWindow the time in which recreations are counted
 * @param poisonAfter after how many failures of one type of request it is refused; 0 is never
 * @param idleTimeout after which time without use an item is removed; zero is never
 * @param maxItems how many items an owner keeps; 0 is any number
 */
record ItemPolicy<T>(
        ItemMaker<T, ?> maker,
        @Nullable Function<Object, ? extends Init<T>> initOnDemand,
        OnFailure onFailure,
        int recreations,
        Duration recreationWindow,
        int poisonAfter,
        Duration idleTimeout,
        int maxItems) {

    /**
     * Returns the policy that a pool's settings ask for.
     *
     * @throws IllegalStateException if items are to be created on demand whose init takes more than the id, or is hidden
     *     by its module
     */
    static <T> ItemPolicy<T> of(PoolSettings<T> settings) {
        ItemMaker<T, ?> maker = ItemMaker.of(settings.items());
        int threads = settings.get(PoolSettings.THREADS);
        return new ItemPolicy<>(
                maker,
                settings.createOnDemand().orElse(null),
                settings.get(PoolSettings.ON_FAILURE),
                settings.get(PoolSettings.RECREATIONS),
                settings.get(PoolSettings.RECREATION_WINDOW),
                settings.get(PoolSettings.POISON_AFTER),
                settings.get(PoolSettings.IDLE_TIMEOUT),
                (int) Math.min(Integer.MAX_VALUE, (settings.get(PoolSettings.MAX_ITEMS) + threads - 1L) / threads));
    }

    boolean evicts() {
        return maxItems > 0 || !idleTimeout.isZero();
    }
}
