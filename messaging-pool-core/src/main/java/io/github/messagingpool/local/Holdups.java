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
     * @param all how many requests were there
     * @param gone how many envelopes had gone in, and been taken out
     */
    private record Look<T>(
            long until,
            Map<Envelope<T>, Integer> before,
            int all,
            Gone gone,
            @Nullable Envelope<T> running,
            List<StackTraceElement> stack) {}

    private record Gone(long in, long out) {}

    /** Says what an envelope that was not answered in time was waiting for, if it had not begun. */
    Holdup of(Envelope<T> envelope) {
        Look<T> look = look();
        Envelope<T> running = owner.envelope();
        return new Holdup(
                owner.name(),
                envelope == running ? 0 : look.before().getOrDefault(envelope, laterThan(look)),
                running == null ? null : Failures.describe(owner.pool().name(), running.first()),
                running == null ? Duration.ZERO : new OwnerView<>(owner).busyFor(),
                running == look.running() ? look.stack() : List.of());
    }

    /** Returns how many requests may be before an envelope that has gone in since a look, itself not counted. */
    private int laterThan(Look<T> look) {
        Gone now = gone();
        long since = now.in() - look.gone().in() - (now.out() - look.gone().out());
        return (int) Math.max(0, look.all() + since - 1);
    }

    private Gone gone() {
        return new Gone(owner.queue().sent(), owner.queue().taken());
    }

    private synchronized Look<T> look() {
        Ticker ticker = owner.pool().ticker();
        Look<T> known = last;
        long began = ticker.read();
        if (known != null && known.until() - began > 0) {
            return known;
        }
        Envelope<T> running = owner.envelope();
        Gone gone = gone();
        Map<Envelope<T>, Integer> before = new HashMap<>();
        int all = addPositions(before);
        List<StackTraceElement> stack = running == null ? List.of() : new OwnerView<>(owner).stack();
        long now = ticker.read();
        Look<T> look = new Look<>(now + TIMES_BETWEEN * (now - began), before, all, gone, running, stack);
        last = look;
        return look;
    }

    private int addPositions(Map<Envelope<T>, Integer> positions) {
        int[] before = new int[1];
        owner.queue().forEach(envelope -> {
            positions.put(envelope, before[0]);
            before[0] += envelope.waiting();
        });
        return before[0];
    }
}
