package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.DeadLetter;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a report tells of a {@link RequestQueue} while another thread ends what is in it. */
@Timeout(30)
class RestCountTests {

    private static final int QUEUED = 16_000;

    private final Queue<DeadLetter> deadLetters = new ConcurrentLinkedQueue<>();
    private final PoolContext context = Owners.context(deadLetters::add);
    private final RequestQueue<Counter> queue = Owners.notStarted(context).queue();

    @Test
    void noRequestIsMissedOrCountedTwiceWhileTheRestIsEnded() throws Exception {
        for (int i = 0; i < QUEUED; i++) {
            queue.offer(new BlockingCall<>(context, new Increment(1, 1), Deadline.NEVER));
        }
        queue.close();
        LongAdder counted = new LongAdder();
        Set<Long> reported = ConcurrentHashMap.newKeySet();
        CountDownLatch reads = new CountDownLatch(1);
        FutureTask<Void> reports = new FutureTask<>(
                () -> {
                    while (deadLetters.size() < QUEUED) {
                        reported.add(queue.rest().addTo(counted::sum));
                        reads.countDown();
                    }
                },
                null);
        Thread reader = new Thread(reports);
        reader.setDaemon(true);
        reader.start();
        assertThat(reads.await(10, TimeUnit.SECONDS)).isTrue();

        queue.end(counted::add);

        assertThat(reports).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(reported).containsExactly((long) QUEUED);
    }
}
