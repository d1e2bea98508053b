package com.example.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link ByteHistogram}. */
@Timeout(30)
class ByteHistogramTests {

    private static final Executor OTHER_THREAD = task -> new Thread(task).start();

    @Test
    void withoutAPoolAnotherThreadIsRefused() {
        try (ByteHistogram histogram = new ByteHistogram(1)) {
            CompletableFuture<Void> added =
                    CompletableFuture.runAsync(() -> histogram.add(new byte[] {7}), OTHER_THREAD);

            assertThatThrownBy(added::join).hasCauseInstanceOf(WrongThreadException.class);
        }
    }

    @Test
    void inAPoolAnyThreadMayAsk() {
        try (ThreadPool<ByteHistogram> pool = pool()) {
            ByteHistogramClient histograms = new ByteHistogramClient(pool);
            histograms.create(1);

            CompletableFuture.allOf(IntStream.range(0, 100)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> histograms.add(1, new byte[] {7, -1, 7}), OTHER_THREAD))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(histograms.count(1, (byte) 7)).isEqualTo(200);
            assertThat(histograms.count(1, (byte) -1)).isEqualTo(100);
        }
    }

    @Test
    void memoryIsFreedByTheThreadThatOwnsIt() {
        ThreadPool<ByteHistogram> pool = pool();
        ByteHistogramClient histograms = new ByteHistogramClient(pool);
        LongStream.range(0, 10).forEach(histograms::create);

        boolean removed = histograms.remove(0);
        ShutdownReport report = pool.shutdown();

        assertThat(removed).isTrue();
        assertThat(report.complete()).isTrue();
    }

    private static ThreadPool<ByteHistogram> pool() {
        return ThreadPool.builder(ByteHistogram.class)
                .threads(2)
                .factory(ByteHistogramInit.class, init -> new ByteHistogram(init.id()))
                .build();
    }
}
