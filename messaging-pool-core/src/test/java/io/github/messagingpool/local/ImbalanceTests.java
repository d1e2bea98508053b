package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.local.Imbalance.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link Imbalance}. */
class ImbalanceTests {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Begins near where a clock overflows. */
    private long now = Long.MAX_VALUE - SECOND;

    private final Imbalance imbalance = new Imbalance();

    private static List<Share> items(long... items) {
        List<Share> shares = new ArrayList<>();
        for (long each : items) {
            shares.add(new Share("carts-" + shares.size(), each, 0));
        }
        return shares;
    }

    private static List<Share> busy(long... seconds) {
        List<Share> shares = new ArrayList<>();
        for (long each : seconds) {
            shares.add(new Share("carts-" + shares.size(), 0, each * SECOND));
        }
        return shares;
    }

    private String after(long nanos, List<Share> shares) {
        now += nanos;
        return String.valueOf(imbalance.look(now, shares));
    }

    @Test
    void aThreadThatOwnsTooManyItemsForAMinuteIsNamedOnce() {
        assertThat(after(0, items(100, 100, 1_000))).isEqualTo("null");
        assertThat(after(MINUTE / 2, items(100, 100, 1_000))).isEqualTo("null");

        assertThat(after(MINUTE / 2, items(100, 100, 1_200))).isEqualTo("carts-2 owns 1200 of the 1400 items");

        assertThat(after(MINUTE, items(100, 100, 1_200))).isEqualTo("null");
    }

    @Test
    void whatIsSoForAMomentOnlyIsNot() {
        after(0, items(100, 100, 1_000));
        assertThat(after(MINUTE, items(900, 900, 1_000))).isEqualTo("null");
        assertThat(after(MINUTE, items(100, 100, 1_000))).isEqualTo("null");
        assertThat(after(MINUTE, items(1_000, 100, 100))).isEqualTo("null");
    }

    @Test
    void fewItemsAndTwiceTheShareAreNone() {
        after(0, items(0, 0, 299));
        assertThat(after(MINUTE, items(0, 0, 299))).isEqualTo("null");
        assertThat(after(MINUTE, items(150, 150, 600))).isEqualTo("null");
        assertThat(after(MINUTE, items(150, 150, 600))).isEqualTo("null");
        assertThat(after(MINUTE, items(0, 0, 300))).isEqualTo("null");
        assertThat(after(MINUTE, items(0, 0, 300))).isEqualTo("carts-2 owns 300 of the 300 items");
    }

    @Test
    void aThreadThatDoesTooMuchOfTheWorkIsNamed() {
        after(0, busy(60, 60, 5));
        assertThat(after(MINUTE, busy(3, 3, 40))).isEqualTo("carts-2 did 86 % of the work of a minute");
    }

    @Test
    void littleWorkIsNone() {
        after(0, busy(0, 0, 0));
        assertThat(after(MINUTE, busy(0, 0, 5))).isEqualTo("null");
        assertThat(after(MINUTE, busy(20, 20, 45))).isEqualTo("null");
    }

    @Test
    void oneThreadHasAll() {
        assertThat(after(0, items(5_000))).isEqualTo("null");
        assertThat(after(MINUTE, items(5_000))).isEqualTo("null");
    }
}
