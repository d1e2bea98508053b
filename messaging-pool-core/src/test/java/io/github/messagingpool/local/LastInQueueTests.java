package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Overflow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests for {@link LastInQueue}. */
class LastInQueueTests {

    private final PoolContext context = Owners.context(letter -> {});

    private List<OneWayCall<Counter, ?>> offered(RequestQueue<Counter> queue, int count) {
        return Stream.<OneWayCall<Counter, ?>>generate(() -> new OneWayCall<>(context, new Increment(1, 1)))
                .limit(count)
                .peek(queue::offer)
                .peek(Envelope::waited) // the first is measured in any case
                .toList();
    }

    private static List<Boolean> measured(List<OneWayCall<Counter, ?>> calls) {
        return calls.stream().map(call -> call.waited() >= 0).toList();
    }

    private void takeOut(RequestQueue<Counter> queue, LastInQueue<Counter> last, int count) {
        for (int i = 0; i < count; i++) {
            Envelope<Counter> taken = queue.poll();
            assertThat(taken).isNotNull();
            last.taken(taken);
        }
    }

    @Test
    void theLastAtALookIsMeasuredWhateverComesAfterIt() {
        RequestQueue<Counter> queue = Owners.notStarted(context).queue();
        LastInQueue<Counter> last = new LastInQueue<>(queue);
        List<OneWayCall<Counter, ?>> first = offered(queue, 3);
        last.look(0);
        takeOut(queue, last, 1);
        List<OneWayCall<Counter, ?>> second = offered(queue, 2);
        last.look(1);
        takeOut(queue, last, 2);
        last.look(2);
        takeOut(queue, last, 2);

        assertThat(measured(first)).containsExactly(false, false, true);
        assertThat(measured(second)).containsExactly(false, true);
    }

    @Test
    void soItIsWhereSendersTakeTheOldestOut() {
        RequestQueue<Counter> queue =
                Owners.notStarted(context, Overflow.DROP_OLDEST).queue();
        LastInQueue<Counter> last = new LastInQueue<>(queue);
        List<OneWayCall<Counter, ?>> first = offered(queue, 4);
        last.look(0);
        queue.poll();
        queue.poll();
        List<OneWayCall<Counter, ?>> second = offered(queue, 2);
        takeOut(queue, last, 2);

        assertThat(measured(first)).containsExactly(false, false, false, true);

        last.look(1);
        queue.poll();
        queue.poll();
        List<OneWayCall<Counter, ?>> third = offered(queue, 2);
        takeOut(queue, last, 1);
        last.look(2);
        takeOut(queue, last, 1);

        assertThat(measured(second)).as("taken by a sender").containsOnly(false);
        assertThat(measured(third)).as("the next look's").containsExactly(false, true);
    }
}
