package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.messagingpool.PoolThreadStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for {@link Imbalance}. */
class ImbalanceTests {

    private final Imbalance imbalance = new Imbalance();

    @Test
    void itIsOneWhereThereIsTooLittleToTell() {
        assertThat(at(0, thread(99, 0), thread(0, 0))).isEqualTo(1);
        assertThat(at(10, thread(99, 0.9), thread(0, 0))).isEqualTo(1);
    }

    @Test
    void itIsOneWhereAPoolTellsOfNoThreads() {
        assertThat(at(0)).isEqualTo(1);
        assertThat(at(20)).isEqualTo(1);
    }

    @Test
    void oneThreadWithAllItemsHasAsManySharesAsThereAreThreads() {
        assertThat(at(0, thread(300, 0), thread(0, 0), thread(0, 0))).isEqualTo(3);
        assertThat(at(0, thread(200, 0), thread(100, 0), thread(300, 0))).isEqualTo(1.5);
    }

    @Test
    void timeIsThatSinceTheLookBefore() {
        at(0, thread(0, 500), thread(0, 0));

        assertThat(at(10, thread(0, 502), thread(0, 6))).isEqualTo(1.5);
    }

    @Test
    void whatIsLongerAgoThanAMinuteNoLongerCounts() {
        at(0, thread(0, 0), thread(0, 0));
        for (int second = 10; second <= 60; second += 10) {
            assertThat(at(second, thread(0, second), thread(0, 0))).isEqualTo(2);
        }
        for (int second = 70; second < 120; second += 10) {
            at(second, thread(0, 60), thread(0, second - 60));
        }

        assertThat(at(120, thread(0, 60), thread(0, 60))).isEqualTo(2);
    }

    @Test
    void aRequestThatStillRunsCounts() {
        at(0, thread(0, 0), thread(0, 0));

        assertThat(at(20, busy(20), thread(0, 0))).isEqualTo(2);
    }

    @Test
    void aPoolThatHasStartedAgainBeginsAnew() {
        at(0, thread(0, 100), thread(0, 100));

        assertThat(at(10, thread(0, 0), thread(0, 2))).isEqualTo(1);
    }

    private double at(int second, PoolThreadStatus... threads) {
        return imbalance.of(TimeUnit.SECONDS.toNanos(second), List.of(threads));
    }

    private static PoolThreadStatus thread(int items, double busySeconds) {
        return status(items, Duration.ofMillis((long) (busySeconds * 1_000)), null);
    }

    private static PoolThreadStatus busy(int forSeconds) {
        return status(0, Duration.ZERO, Duration.ofSeconds(forSeconds));
    }

    private static PoolThreadStatus status(int items, Duration busy, @Nullable Duration busyFor) {
        PoolThreadStatus status = mock(PoolThreadStatus.class);
        when(status.items()).thenReturn(items);
        when(status.busyTime()).thenReturn(busy);
        when(status.busyFor()).thenReturn(busyFor);
        return status;
    }
}
