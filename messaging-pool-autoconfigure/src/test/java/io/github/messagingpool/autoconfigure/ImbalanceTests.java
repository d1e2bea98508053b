package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.messagingpool.PoolThreadStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link Imbalance}. */
class ImbalanceTests {

    @Test
    void itIsOneWhereThereIsTooLittleToTell() {
        assertThat(of(thread(99, 5.9), thread(0, 0))).isEqualTo(1);
        assertThat(of(thread(0, 0), thread(0, 0))).isEqualTo(1);
    }

    @Test
    void itIsOneWhereAPoolTellsOfNoThreads() {
        assertThat(of()).isEqualTo(1);
    }

    @Test
    void oneThreadWithAllItemsHasAsManySharesAsThereAreThreads() {
        assertThat(of(thread(300, 0), thread(0, 0), thread(0, 0))).isEqualTo(3);
        assertThat(of(thread(200, 0), thread(100, 0), thread(300, 0))).isEqualTo(1.5);
    }

    @Test
    void whoAsksFirstIsToldOfTheTimeToo() {
        assertThat(of(thread(0, 25), thread(0, 0), thread(0, 0), thread(0, 0))).isEqualTo(4);
        assertThat(of(thread(0, 2), thread(0, 6))).isEqualTo(1.5);
        assertThat(of(thread(0, 60), thread(0, 60))).isEqualTo(1);
    }

    @Test
    void theLargerOfBothIsTold() {
        assertThat(of(thread(300, 0), thread(100, 60))).isEqualTo(2);
        assertThat(of(thread(300, 9), thread(100, 10))).isEqualTo(1.5);
    }

    private static double of(PoolThreadStatus... threads) {
        return Imbalance.of(List.of(threads));
    }

    private static PoolThreadStatus thread(int items, double recentSeconds) {
        PoolThreadStatus status = mock(PoolThreadStatus.class);
        when(status.items()).thenReturn(items);
        when(status.recentBusyTime()).thenReturn(Duration.ofMillis((long) (recentSeconds * 1_000)));
        return status;
    }
}
