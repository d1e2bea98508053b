package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests for {@link Holdups}: a look serves for a time that grows with what it took, and no longer. */
class HoldupsTests {

    private static final int TIMES_BETWEEN = 20;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow
    private final PoolContext context = Owners.context(now::incrementAndGet, letter -> {});
    private final ItemOwner<Counter> owner = Owners.notStarted(context);
    private final Holdups<Counter> holdups = new Holdups<>(owner);

    private Envelope<Counter> queued() {
        Envelope<Counter> call = new BlockingCall<Counter, Value>(context, new Increment(1, 1), Deadline.NEVER);
        owner.queue().offer(call);
        return call;
    }

    @Test
    void aLookServesForAWhile() {
        Envelope<Counter> first = queued();
        assertThat(holdups.of(first).position()).isZero();

        Envelope<Counter> second = queued();
        owner.queue().poll();
        assertThat(holdups.of(first).position()).as("as it was").isZero();
        assertThat(holdups.of(second).position()).as("by what went in and out").isZero();
        assertThat(holdups.of(queued()).position())
                .as("by what went in and out")
                .isEqualTo(1);
    }

    @Test
    void ofManyItIsKnownHowManyAreBeforeEach() {
        List<Envelope<Counter>> calls = Stream.generate(this::queued).limit(100).toList();

        assertThat(calls)
                .extracting(call -> holdups.of(call).position())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void whatHoldsUpLaterIsLookedForAgain() {
        Envelope<Counter> first = queued();
        assertThat(holdups.of(first).position()).isZero();
        first.poolClosed();
        Envelope<Counter> second = queued();
        assertThat(holdups.of(second).position()).as("as far as is known").isEqualTo(1);
        now.addAndGet(TIMES_BETWEEN);

        assertThat(holdups.of(second).position()).isZero();
    }
}
