package io.github.messagingpool.local;

import io.github.messagingpool.spi.Failures;
import java.util.concurrent.TimeUnit;

/** Says that items were recreated, at most once a second, whatever number of items fails. One owner uses it. */
final class RecreationLog {

    private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(1);

    private boolean any;
    private long lastLine;
    private long notLogged;

    /** @param times how many recreations of this item are counted by the policy, with this one */
    void recreated(String item, Throwable failure, int times, ItemPolicy<?> policy, long now) {
        if (any && now - lastLine < NANOS_BETWEEN_LINES) {
            notLogged++;
            return;
        }
        Log.warn(
                "{}: {} was recreated after {}; recreation {} of at most {} in {}{}",
                Thread.currentThread().getName(),
                item,
                Failures.text(failure),
                times,
                policy.recreations(),
                Failures.text(policy.recreationWindow()),
                notLogged == 0 ? "" : "; " + notLogged + " others since the last such line");
        any = true;
        lastLine = now;
        notLogged = 0;
    }
}
