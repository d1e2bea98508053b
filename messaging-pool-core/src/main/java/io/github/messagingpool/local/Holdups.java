package io.github.messagingpool.local;

import io.github.messagingpool.Holdup;
import io.github.messagingpool.spi.Failures;
import io.github.messagingpool.spi.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what held up the requests of one owner. A look at the queue takes long where that is long, and stops the owner for a
 * moment; so one look serves all who ask within a time that grows with what it took. Any thread.
 */
final class Holdups<T> {

    /** So that looking takes at most a twentieth of the time. */
    private static final int TIMES_BETWEEN = 20;

    private final ItemOwner<T> owner;
    private @Nullable Look<T> last;

    Holdups(ItemOwner<T> owner) {
        this.owner = owner;
    }

    /**
     * What was seen.
     *
     * @param until until when it serves
     * @param before how many requests were before each envelope
     */
    private record Look<T>(
            long until,
            Map<Envelope<T>, Integer> before,
            @Nullable Envelope<T> running,
            List<StackTraceElement> stack) {}

    /** Says what an envelope that was not answered in time was waiting for. */
    Holdup of(Envelope<T> envelope) {
        Look<T> look = look();
        Envelope<T> running = look.running();
        return new Holdup(
                owner.name(),
                look.before().getOrDefault(envelope, -1),
                running == null ? null : Failures.describe(owner.pool().name(), running.first()),
                running == null ? Duration.ZERO : new OwnerView<>(owner).busyFor(),
                look.stack());
    }

    private synchronized Look<T> look() {
        Ticker ticker = owner.pool().ticker();
        Look<T> known = last;
        long began = ticker.read();
        if (known != null && known.until() - began > 0) {
            return known;
        }
        Envelope<T> running = owner.envelope();
        Map<Envelope<T>, Integer> before = positions();
        List<StackTraceElement> stack = running == null ? List.of() : new OwnerView<>(owner).stack();
        long now = ticker.read();
        Look<T> look = new Look<>(now + TIMES_BETWEEN * (now - began), before, running, stack);
        last = look;
        return look;
    }

    private Map<Envelope<T>, Integer> positions() {
        Map<Envelope<T>, Integer> positions = new HashMap<>();
        int[] before = new int[1];
        owner.queue().forEach(envelope -> {
            positions.put(envelope, before[0]);
            before[0] += envelope.waiting();
        });
        return positions;
    }
}
