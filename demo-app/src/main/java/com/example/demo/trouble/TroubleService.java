package com.example.demo.trouble;

import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * Makes trouble in a pool of its own, one kind on each of its threads. Everything ends by itself within half a minute, and can be
 * had again then; while a kind of it goes on it is not begun a second time. Safe for use by many threads.
 */
@Service
final class TroubleService {

    private static final long HOT = 0;
    private static final long OVERLOADED = 1;
    private static final long STUCK = 2;
    private static final long WAITING = 3;
    private static final long ON_THE_SAME_THREAD = 7;
    private static final long LATE = 11;

    private static final int WORK_MILLIS = 50;
    private static final int LONG_WORK_MILLIS = 2_500;
    private static final int TOO_MANY = 100;
    private static final int STUCK_SECONDS = 20;
    private static final int HOT_BATCHES = 200;
    private static final int LATE_REQUESTS = 6;
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ThreadPool<Troublemaker> pool;
    private final TroublemakerClient items;
    private final Executor executor;
    private final Semaphore stuck = new Semaphore(1);
    private final Semaphore hot = new Semaphore(1);

    TroubleService(
            ThreadPool<Troublemaker> pool,
            TroublemakerClient items,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.pool = pool;
        this.items = items;
        this.executor = executor;
    }

    /** Sends more than the queue of a thread has room for, and says how many were refused. */
    String overload() {
        int requests = pool.thread((int) OVERLOADED).queueCapacity() + TOO_MANY;
        long refused = IntStream.range(0, requests)
                .mapToObj(i -> items.workAsync(OVERLOADED, i == 0 ? LONG_WORK_MILLIS : WORK_MILLIS))
                .filter(CompletableFuture::isCompletedExceptionally)
                .count();
        return refused + " of " + requests + " requests were refused, because a queue was full.";
    }

    /** Keeps a thread in one request. */
    String stick() {
        if (!stuck.tryAcquire()) {
            return "A thread is stuck already.";
        }
        var unused = items.blockAsync(STUCK, STUCK_SECONDS).whenComplete((done, failure) -> stuck.release());
        return "A thread stays in one request for " + STUCK_SECONDS + " seconds.";
    }

    /** Lets an item wait for one of its own thread, and says what came of it. */
    String deadlock() {
        try {
            items.waitFor(WAITING, ON_THE_SAME_THREAD, pool);
            return "No deadlock was found.";
        } catch (ItemFailedException e) { // by what the item met
            return e.getCause() instanceof PoolDeadlockException deadlock
                    ? "Refused at once: " + deadlock.cycle() + "."
                    : String.valueOf(e.getMessage());
        }
    }

    /** Lets one id have nearly all requests for a while. */
    String heat() {
        if (!hot.tryAcquire()) {
            return "An id is hot already.";
        }
        executor.execute(() -> {
            try {
                sendHot();
            } finally {
                hot.release();
            }
        });
        return "One id of " + pool.name() + " gets nine of ten requests for some seconds.";
    }

    private void sendHot() {
        List<Request<Troublemaker, ?>> batch = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            batch.add(new WorkRequest(i % 10 == 0 ? 4L * i : HOT, 2)); // all of them on one thread
        }
        for (int i = 0; i < HOT_BATCHES; i++) {
            pool.sendAndReceive(batch);
        }
    }

    /** Lets requests wait for longer than their senders do. */
    String expire() {
        CompletableFuture<Void> before = items.workAsync(LATE, 10 * WORK_MILLIS);
        List<CompletableFuture<Void>> late = Stream.generate(
                        () -> items.within(SHORT).workAsync(LATE, 1))
                .limit(before.isCompletedExceptionally() ? 0 : LATE_REQUESTS)
                .toList();
        return late.size() + " requests were sent whose time ends before their turn comes.";
    }
}
