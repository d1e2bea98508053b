package io.github.messagingpool.autoconfigure.metrics;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** How long requests waited in the queues of one pool. */
final class QueueWait extends LateMeter {

    private final String poolName;
    private final List<Timer> timers = new CopyOnWriteArrayList<>();

    QueueWait(String poolName) {
        this.poolName = poolName;
    }

    @Override
    void bindTo(OwnMeters registry) {
        Timer timer = registry.timer(
                OwnMeters.PREFIX + "queue.wait", "Time that requests waited in a queue", Tags.of("pool", poolName));
        if (timer != null) {
            timers.add(timer);
        }
    }

    void record(long nanos) {
        for (Timer timer : timers) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public String toString() {
        return "the queues of pool " + poolName;
    }
}
