package io.github.messagingpool.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class YieldingTests {

    private static final long QUICK = 300;
    private static final long TIME_SLICE = TimeUnit.MILLISECONDS.toNanos(4);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - TIME_SLICE); // nanoTime may overflow
    private long yieldTakes = QUICK;
    private int yields;
    private final Yielding yielding = new Yielding(now::get, this::yieldOnce);

    private void yieldOnce() {
        yields++;
        now.addAndGet(yieldTakes);
    }

    @Test
    void aThreadYieldsForSomeTensOfMicrosecondsBeforeItParks() {
        assertThat(roundsOfAWait()).isEqualTo(100);
        yieldTakes = 10_000;
        assertThat(roundsOfAWait()).isEqualTo(20);
    }

    @Test
    void noThreadYieldsWhileOthersWantTheCore() {
        yieldTakes = TIME_SLICE;

        int waits = waitsUntilNobodyYields();

        assertThat(waits).isBetween(2, 10);
        yields = 0;
        roundsOfAWait();
        assertThat(yields).isZero();
    }

    @Test
    void threadsYieldAgainWhenTheCoreIsFree() {
        yieldTakes = TIME_SLICE;
        waitsUntilNobodyYields();
        yieldTakes = QUICK;

        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(50));

        assertThat(roundsOfAWait()).isEqualTo(100);
    }

    @Test
    void whereOthersGoOnWantingTheCoreItIsTriedLessAndLessOften() {
        yieldTakes = TIME_SLICE;
        waitsUntilNobodyYields();
        yields = 0;
        long began = now.get();

        while (now.get() - began < TimeUnit.SECONDS.toNanos(60)) {
            roundsOfAWait();
            now.addAndGet(1_000_000);
        }

        assertThat(yields).isBetween(15, 25); // after 50 ms, 100 ms, … and at last every 4 s
    }

    @Test
    void aLostTimeSliceNowAndThenIsWorthTheRestOfTheTime() {
        for (int i = 0; i < 1_000; i++) {
            yieldTakes = TIME_SLICE;
            roundsOfAWait();
            yieldTakes = QUICK;
            for (int quick = 0; quick < 200; quick++) {
                assertThat(roundsOfAWait()).isEqualTo(100);
                yielding.saved();
            }
        }
    }

    @Test
    void nothingIsLostWhileTheCoreWorksForTheSamePool() {
        yieldTakes = TIME_SLICE;
        for (int i = 0; i < 100; i++) {
            assertThat(yielding.pause(0, now.get(), () -> true)).isFalse();
        }
        assertThat(yields).isEqualTo(100);
    }

    @Test
    void whatManyThreadsLoseAtTheSameTimeIsLostOnce() {
        long began = now.get();
        yieldTakes = TIME_SLICE;
        yielding.pause(0, began, () -> false);
        yieldTakes = QUICK;

        for (int thread = 1; thread < 20; thread++) {
            assertThat(yielding.pause(0, began, () -> false)).isFalse();
        }

        assertThat(roundsOfAWait()).isEqualTo(100);
    }

    private int waitsUntilNobodyYields() {
        int waits = 0;
        do {
            yields = 0;
            roundsOfAWait();
            waits++;
        } while (yields > 0);
        return waits;
    }

    /** Waits until it is time to park; returns how often it was worth looking again, that time included. */
    private int roundsOfAWait() {
        long began = now.get();
        int round = 0;
        while (yielding.pause(round, began, () -> false)) {
            round++;
        }
        return round;
    }
}
