package com.example.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the probes do, and what each meter must be afterwards. Two threads are busy until the end. */
final class KnownRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As long as this a request runs. */
    private static final Duration WAIT = Duration.ofMillis(100);

    /** Beside each series its value, or the least that it may be. */
    static final String EXPECTED = """
            messagingpool_threads{pool="airports"} == 4
            messagingpool_threads{pool="probes"} == 2
            messagingpool_items{pool="probes", thread="0"} == 1
            messagingpool_items{pool="probes", thread="1"} == 1
            messagingpool_items{pool="idle-probes", thread="0"} == 0
            messagingpool_items{pool="dropping-probes", thread="0"} == 2
            messagingpool_queue_depth_requests{pool="probes", thread="0"} == 4
            messagingpool_queue_depth_requests{pool="probes", thread="1"} == 0
            messagingpool_queue_depth_requests{pool="dropping-probes", thread="0"} == 2
            messagingpool_queue_capacity_requests{pool="probes", thread="1"} == 4
            messagingpool_queue_capacity_requests{pool="dropping-probes", thread="0"} == 2
            messagingpool_requests_seconds_count{pool="airports", request="ArrivalRequest", outcome="success"} == 20000
            messagingpool_requests_seconds_count{pool="airports", request="DepartureRequest", outcome="success"} == 20000
            messagingpool_requests_seconds_count{pool="airports", request="AirportInit", outcome="success"} == 224
            messagingpool_requests_seconds_count{pool="probes", request="ProbeInit", outcome="success"} == 5
            messagingpool_requests_seconds_count{pool="probes", request="TouchRequest", outcome="success"} == 4
            messagingpool_requests_seconds_count{pool="probes", request="TouchRequest", outcome="refused"} == 1
            messagingpool_requests_seconds_count{pool="probes", request="FailRequest", outcome="failure"} == 1
            messagingpool_requests_seconds_count{pool="probes", request="DeadlockRequest", outcome="failure"} == 1
            messagingpool_requests_seconds_count{pool="probes", request="HoldRequest", outcome="success"} == 1
            messagingpool_requests_seconds_sum{pool="probes", request="HoldRequest", outcome="success"} >= 0.1
            messagingpool_requests_seconds_sum{pool="airports", request="ArrivalRequest", outcome="success"} > 0
            messagingpool_queue_wait_seconds_count{pool="probes"} >= 1
            messagingpool_queue_wait_seconds_sum{pool="probes"} > 0
            messagingpool_queue_wait_seconds_max{pool="probes"} > 0
            messagingpool_rejected_total{pool="probes", reason="queue_full"} == 2
            messagingpool_rejected_total{pool="probes", reason="dropped"} == 0
            messagingpool_rejected_total{pool="dropping-probes", reason="queue_full"} == 0
            messagingpool_rejected_total{pool="dropping-probes", reason="dropped"} == 3
            messagingpool_expired_total{pool="probes"} == 1
            messagingpool_cancelled_total{pool="probes"} == 1
            messagingpool_items_created_items_total{pool="airports"} == 224
            messagingpool_items_created_items_total{pool="probes"} == 5
            messagingpool_items_created_items_total{pool="dropping-probes"} == 5
            messagingpool_items_removed_total{pool="probes", reason="requested"} == 1
            messagingpool_items_removed_total{pool="probes", reason="failed"} == 2
            messagingpool_items_removed_total{pool="probes", reason="idle"} == 0
            messagingpool_items_removed_total{pool="probes", reason="evicted"} == 0
            messagingpool_items_removed_total{pool="idle-probes", reason="idle"} == 2
            messagingpool_items_removed_total{pool="dropping-probes", reason="evicted"} == 3
            messagingpool_deadlocks_total{pool="probes"} == 1
            messagingpool_deadlocks_total{pool="airports"} == 0
            messagingpool_stuck_threads{pool="probes"} == 1
            messagingpool_stuck_threads{pool="dropping-probes"} == 0
            messagingpool_imbalance{pool="probes"} > 1.5
            messagingpool_imbalance{pool="dropping-probes"} == 1
            executor_active_threads{name="probes"} == 1
            executor_active_threads{name="idle-probes"} == 0
            executor_queued_tasks{name="probes"} == 4
            executor_queue_remaining_tasks{name="probes"} == 4
            executor_pool_size_threads{name="probes"} == 2
            executor_pool_core_threads{name="probes"} == 2
            executor_pool_max_threads{name="probes"} == 2
            executor_completed_tasks_total{name="probes"} == 14
            """;

    private final ThreadPool<Probe> pool;
    private final ProbeClient probes;
    private final ProbeClient dropping;
    private final ProbeClient idle;
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<CompletableFuture<Void>> busy = new ArrayList<>();

    KnownRun(ThreadPool<Probe> probes, ThreadPool<Probe> dropping, ThreadPool<Probe> idle) {
        this.pool = probes;
        this.probes = new ProbeClient(probes);
        this.dropping = new ProbeClient(dropping);
        this.idle = new ProbeClient(idle);
    }

    void run() {
        succeedAndFail();
        expireAndCancel();
        dropAndEvict();
        growIdle();
        rejectAndStayStuck();
    }

    /** Lets the busy threads go on. */
    @Override
    public void close() {
        release.countDown();
        assertThat(busy).allSatisfy(each -> assertThat(each).succeedsWithin(PATIENCE));
    }

    private void succeedAndFail() {
        LongStream.range(0, 5).forEach(probes::create);
        LongStream.of(0, 0, 1).forEach(probes::touch);
        assertThatThrownBy(() -> probes.touch(99)).isInstanceOf(ItemNotFoundException.class);
        assertThatThrownBy(() -> probes.fail(3)).hasMessage("asked to");
        assertThatThrownBy(() -> probes.deadlock(4, pool)).hasCauseInstanceOf(PoolDeadlockException.class);
        assertThat(probes.remove(2)).isTrue();
    }

    private void expireAndCancel() {
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> running = hold(probes, 0, goOn);
        CompletableFuture<Void> waiting = probes.touchAsync(0);
        CompletableFuture<Void> expired = probes.within(WAIT).touchAsync(0);
        probes.touchAsync(0).cancel(false);

        assertThat(expired)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withCauseInstanceOf(RequestTimeoutException.class);
        goOn.countDown();
        assertThat(CompletableFuture.allOf(running, waiting)).succeedsWithin(PATIENCE);
    }

    private void dropAndEvict() {
        LongStream.range(0, 5).forEach(dropping::create);
        busy.add(hold(dropping, 4, release));
        overflow(dropping, 4, 3);
    }

    private void growIdle() {
        LongStream.range(0, 2).forEach(idle::create);
    }

    private void rejectAndStayStuck() {
        busy.add(hold(probes, 0, release));
        overflow(probes, 0, 2);
    }

    /** Keeps a thread busy, and returns once it is. */
    private static CompletableFuture<Void> hold(ProbeClient probes, long id, CountDownLatch release) {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> running = probes.holdAsync(id, held, release);
        try {
            assertThat(held.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return running;
    }

    /** Sends so many requests to a busy thread that some do not get a place in its queue. */
    private static void overflow(ProbeClient probes, long id, int tooMany) {
        int places = probes.pool().thread(0).queueCapacity();
        List<CompletableFuture<Void>> sent = IntStream.range(0, places + tooMany)
                .mapToObj(i -> probes.touchAsync(id))
                .toList();

        assertThat(sent).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(tooMany);
    }
}
