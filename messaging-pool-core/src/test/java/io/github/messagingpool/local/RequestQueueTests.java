package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.Counter.Value;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.PoolClosedException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A {@link RequestQueue} in which a sender ran out of stack: it has taken a place, and nothing is there. */
@Timeout(30)
class RequestQueueTests {

    private final Queue<DeadLetter> deadLetters = new ConcurrentLinkedQueue<>();
    private final PoolContext context = Owners.context(deadLetters::add);
    private final BlockingCall<Counter, Value> call = new BlockingCall<>(context, new Increment(1, 1), Deadline.NEVER);
    private final RequestQueue<Counter> queue = Owners.notStarted(context).queue();

    @BeforeEach
    void tear() throws ReflectiveOperationException {
        Field field = RequestQueue.class.getDeclaredField("requests");
        field.setAccessible(true);
        Object requests = field.get(queue);
        Class<?> holder = requests.getClass();
        while (!holder.getSimpleName().endsWith("ProducerIndexField")) {
            holder = holder.getSuperclass();
        }
        VarHandle index = MethodHandles.privateLookupIn(holder, MethodHandles.lookup())
                .findVarHandle(holder, "producerIndex", long.class);
        index.getAndAdd(requests, 1L);
    }

    @Test
    void whatIsBehindATornPlaceIsEndedOnce() {
        queue.offer(call);
        assertThat(queue.offerOneWay(new Increment(1, 2))).isTrue();
        queue.close();
        AtomicInteger notRun = new AtomicInteger();
        FutureTask<Integer> end = new FutureTask<>(() -> {
            queue.end(notRun::addAndGet);
            return notRun.get();
        });
        Thread closer = new Thread(end);
        closer.setDaemon(true);
        closer.start();

        assertThat(end).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(2);

        assertThat(call.outcome()).isInstanceOfSatisfying(FailedOutcome.class, failed -> {
            assertThat(failed.cause()).isInstanceOf(PoolClosedException.class);
            assertThat(failed.certainty()).isEqualTo(Certainty.NOT_STARTED);
        });
        queue.end(notRun::addAndGet);
        assertThat(notRun).hasValue(2);
        assertThat(queue.rest().addTo(notRun::get)).as("nothing is left").isEqualTo(2);
        assertThat(deadLetters)
                .extracting(DeadLetter::request)
                .containsExactlyInAnyOrder(new Increment(1, 1), new Increment(1, 2));
    }

    @Test
    void whatIsBehindATornPlaceIsCountedOnceWhileItIsEnded() {
        queue.offer(call);
        assertThat(queue.offerOneWay(new Increment(1, 2))).isTrue();
        queue.close();
        Queue<Runnable> tasks = new ArrayDeque<>();
        AtomicInteger notRun = new AtomicInteger();
        queue.rest().endBy(tasks::add, notRun::addAndGet, null);
        queue.end(notRun::addAndGet);

        while (!tasks.isEmpty()) {
            assertThat(queue.rest().addTo(notRun::get))
                    .as("with %s not run", notRun)
                    .isEqualTo(2);
            tasks.remove().run();
        }
        assertThat(queue.rest().addTo(notRun::get)).isEqualTo(2);
        assertThat(notRun).hasValue(2);
    }

    @Test
    void anOwnerRestsBesideATornPlaceForAMomentEachTime() {
        int looks = 0;
        while (!queue.rests() && looks < 100_000) {
            looks++;
        }

        assertThat(looks).as("a sender that only is slow is waited for").isBetween(100, 10_000);
        assertThat(queue.restNanos()).isLessThan(TimeUnit.SECONDS.toNanos(1));
    }
}
