package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.threads.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** All that a pool has from its start to its stop; the next start makes another. Immutable. */
final class Generation<T> {

    final PoolContext pool;
    final Driver driver;
    final Routing routing;
    final Admission<T> admission;
    final List<ItemOwner<T>> owners;

    /** What holds up the requests of each owner. */
    final List<Holdups<T>> holdups;

    /** Runs what follows a time-out. */
    final Relay relay;

    final Shutdown<T> shutdown;

    /** @param before whose counts go on; null for the first */
    Generation(PoolSettings<T> settings, Driver driver, @Nullable Generation<T> before) {
        ItemPolicy<T> policy = ItemPolicy.of(settings);
        Optional<Executor> replies = settings.get(PoolSettings.REPLY_EXECUTOR);
        this.relay = new Relay(
                replies.orElseGet(driver::executor),
                replies.orElse(task ->
                        Threads.daemon(task, settings.name() + "-replies").start()),
                driver);
        this.pool = new PoolContext(
                settings.name(),
                driver.ticker(),
                settings.get(PoolSettings.DEAD_LETTER_LISTENERS),
                relay.log(),
                replies.isPresent() ? relay : null,
                Carrying.of(settings, relay.log()));
        this.driver = driver;
        this.routing = new Routing(
                settings.name(),
                settings.router(),
                settings.get(PoolSettings.THREADS),
                policy.maker().longIds());
        this.admission = new Admission<>(pool, driver.patience(), settings);
        Watchdog<T> watchdog = new Watchdog<>(driver, relay, settings);
        HiddenWaits hiddenWaits = new HiddenWaits(driver, relay);
        this.owners = owners(settings, policy, before, hiddenWaits, watchdog);
        this.holdups = owners.stream().map(Holdups::new).toList();
        this.shutdown = new Shutdown<>(pool, owners, driver, relay);
        watchdog.watch(owners);
        hiddenWaits.watch(owners);
        start();
    }

    private List<ItemOwner<T>> owners(
            PoolSettings<T> settings,
            ItemPolicy<T> policy,
            @Nullable Generation<T> before,
            HiddenWaits hiddenWaits,
            Watchdog<T> watchdog) {
        List<ItemOwner<T>> made = new ArrayList<>();
        for (int i = 0; i < settings.get(PoolSettings.THREADS); i++) {
            OwnerCounts counts = before == null
                    ? new OwnerCounts()
                    : before.owners.get(i).counts().goOn();
            made.add(new ItemOwner<>(pool, settings, i, policy, counts, driver, hiddenWaits::sent, watchdog::begin));
        }
        return List.copyOf(made);
    }

    private void start() {
        try {
            owners.forEach(ItemOwner::start);
        } catch (Throwable e) { // no more threads to be had: those that started must end
            shutdown.close(Duration.ZERO);
            throw e;
        }
    }
}
