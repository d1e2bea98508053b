package com.example.demo.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link FlightReplay}. */
@Timeout(60)
class FlightReplayTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theNumbersAreThoseKnownForAnyNumberOfThreads(int threads) {
        try (ThreadPool<Airport> pool = airports().threads(threads).build()) {
            FlightReplay replay = new FlightReplay(pool);

            ReplayReport report = replay.replay(1);

            assertThat(report.flights()).isEqualTo(20_000);
            assertThat(report.airports()).isEqualTo(224);
            assertThat(report.lateArrivals()).isEqualTo(4_551);
            AirportSummary busiest = replay.summaries().get(0);
            assertThat(busiest)
                    .usingRecursiveComparison()
                    .ignoringFields("delayQuantiles")
                    .isEqualTo(new AirportSummary("ORD", 1_095, 1_160, 286, 11, 10_700, null));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void manyThreadsGiveWhatOneGivesToTheLastDigit(int threads) {
        assertThat(summaries(threads)).hasSize(224).isEqualTo(summaries(1));
    }

    @Test
    void anotherReplayBeginsAnew() {
        try (ThreadPool<Airport> pool = airports().threads(2).build()) {
            FlightReplay replay = new FlightReplay(pool);
            replay.replay(1);
            List<AirportSummary> first = replay.summaries();

            replay.replay(1);

            assertThat(replay.summaries()).isEqualTo(first);
        }
    }

    @Test
    void aReplayIsRefusedWhileOneRuns() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ThreadPool<Airport> pool = airports()
                .threads(1)
                .interceptor((name, thread) -> new Gate(started, goOn))
                .build()) {
            FlightReplay replay = new FlightReplay(pool);
            CompletableFuture<ReplayReport> running = CompletableFuture.supplyAsync(() -> replay.replay(1));
            await(started);

            assertThatThrownBy(() -> replay.replay(1)).isInstanceOf(ReplayRunningException.class);

            goOn.countDown();
            assertThat(running.join().flights()).isEqualTo(20_000);
        }
    }

    private static List<AirportSummary> summaries(int threads) {
        try (ThreadPool<Airport> pool = airports().threads(threads).build()) {
            FlightReplay replay = new FlightReplay(pool);
            replay.replay(2);
            return replay.summaries();
        }
    }

    private static ThreadPoolBuilder<Airport> airports() {
        return ThreadPool.builder(Airport.class).factory(AirportInit.class, init -> new Airport(init.id()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds up the pool thread's requests. */
    private record Gate(CountDownLatch started, CountDownLatch goOn) implements RequestInterceptor {

        @Override
        public void before(Request<?, ?> request, long queuedNanos) {
            started.countDown();
            await(goOn);
        }
    }
}
