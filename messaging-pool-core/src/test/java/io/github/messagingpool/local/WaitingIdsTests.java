package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Increment;
import org.jctools.queues.QueueProgressIndicators;
import org.junit.jupiter.api.Test;

/** Tests for {@link WaitingIds}, of one thread after the other; its races have a stress test. */
class WaitingIdsTests {

    /** How far a queue has got. */
    private static final class Progress implements QueueProgressIndicators {

        private long in;
        private long out;

        @Override
        public long currentProducerIndex() {
            return in;
        }

        @Override
        public long currentConsumerIndex() {
            return out;
        }
    }

    private final Increment request = new Increment(1, 1);
    private final Progress queue = new Progress();
    private final WaitingIds waiting = new WaitingIds(true, 16);

    @Test
    void aRequestWaitsUntilItIsTakenOut() {
        int round = waiting.goesIn(request);
        assertThat(waiting.mayWait(2L, queue)).isFalse();
        queue.in++;
        waiting.wentIn(request, round);
        waiting.settle(queue);
        assertThat(waiting.mayWait(1L, queue)).isTrue();

        queue.out++;
        waiting.settle(queue);

        assertThat(waiting.mayWait(1L, queue)).isFalse();
    }

    /** Its sender was held up, and marks it once more when it has long been run. */
    @Test
    void aMarkThatComesLateDoesNotLast() {
        int round = waiting.goesIn(request);
        queue.in++;
        waiting.settle(queue);
        queue.out++;
        waiting.settle(queue);
        waiting.wentIn(request, round);
        waiting.settle(queue);

        assertThat(waiting.mayWait(1L, queue)).isFalse();
    }

    @Test
    void aRequestThatIsAboutToGoInIsNotForgottenBesideALateMark() {
        int late = waiting.goesIn(request);
        queue.in++;
        waiting.settle(queue);
        queue.out++;
        waiting.wentIn(request, late);
        int round = waiting.goesIn(request);
        assertThat(waiting.mayWait(1L, queue)).isFalse();
        queue.in++;
        waiting.wentIn(request, round);

        assertThat(waiting.mayWait(1L, queue)).isTrue();
    }
}
