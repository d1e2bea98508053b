package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.CounterInit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that what a {@link RequestContext} carries is seen by the request that it came with, and by no other. */
@Timeout(120)
class RequestContextLeakTests {

    private static final int REQUESTS = 1_000_000;
    private static final int CARRYING = 1_000;
    private static final int IDS = 64;
    private static final ThreadLocal<@Nullable Long> VALUE = new ThreadLocal<>();

    private static final AtomicLong CARRIED = new AtomicLong();
    private static final AtomicLong WRONG = new AtomicLong();

    /** A request that knows what it has to find. */
    private record Find(long id, long expected) implements Request.OfLong<Counter, Boolean> {

        @Override
        public Boolean process(Counter counter) {
            Long found = VALUE.get();
            if (found != null) {
                CARRIED.incrementAndGet();
            }
            boolean right = expected == 0 ? found == null : found != null && found == expected;
            if (!right) {
                WRONG.incrementAndGet();
            }
            return right;
        }
    }

    private static final RequestContext CONTEXT = new RequestContext() {

        @Override
        public @Nullable Object capture(Request<?, ?> request) {
            return VALUE.get();
        }

        @Override
        public Scope open(Object captured) {
            VALUE.set((Long) captured);
            return VALUE::remove;
        }
    };

    @Test
    void ofAMillionRequestsNoneSeesWhatAnotherCarries() throws Exception {
        CARRIED.set(0);
        WRONG.set(0);
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .createOnDemand(id -> new CounterInit((Long) id))
                .requestContext(CONTEXT)
                .build()) {
            List<Sender> senders = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                senders.add(new Sender(pool, i * (REQUESTS / 2), REQUESTS / 2));
            }
            List<FutureTask<Void>> running = senders.stream()
                    .map(sender -> Senders.start(new FutureTask<>(sender)))
                    .toList();

            for (FutureTask<Void> each : running) {
                each.get(100, TimeUnit.SECONDS);
            }
            pool.broadcast(id -> new Find((Long) id, 0)); // after all that were sent before
        }

        assertThat(CARRIED).hasValue(REQUESTS / CARRYING);
        assertThat(WRONG).hasValue(0);
    }

    /** Starts senders on virtual threads where the JDK has them. */
    private static final class Senders {

        static FutureTask<Void> start(FutureTask<Void> sender) {
            try {
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, sender);
            } catch (ReflectiveOperationException e) { // before JDK 21
                new Thread(sender, "sender").start();
            }
            return sender;
        }
    }

    /** Sends in every way, one request in a thousand with something to carry. */
    private record Sender(ThreadPool<Counter> pool, int from, int count) implements Callable<Void> {

        @Override
        public @Nullable Void call() throws Exception {
            CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
            for (int i = from; i < from + count; i++) {
                long expected = i % CARRYING == CARRYING - 1 ? i : 0;
                if (expected != 0) {
                    VALUE.set(expected);
                }
                Find find = new Find(i % IDS, expected);
                int way = i / CARRYING % 4;
                if (i % 16 != 15 || way == 0) {
                    pool.send(find);
                } else if (way == 1) {
                    last = pool.sendAsync(find);
                } else if (way == 2) {
                    pool.sendAndReceive(find);
                } else {
                    pool.sendAndReceive(List.of(find));
                }
                VALUE.remove();
            }
            last.get(20, TimeUnit.SECONDS);
            return null;
        }
    }
}
