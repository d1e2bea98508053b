package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.HotId;
import io.github.messagingpool.Request;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests for {@link HotIds}. */
class HotIdsTests {

    private static final long SHORT = 1_000;

    /** Begins near where a clock overflows. */
    private long now = Long.MAX_VALUE - 1_000_000;

    private int looks;

    private final HotIds hotIds = new HotIds(() -> now, true);

    private void run(HotIds its, Request<?, ?> request, long nanos) {
        its.begins(now);
        boolean isLookedAt = its.isNext();
        long began = its.begin();
        now += nanos;
        if (isLookedAt) {
            looks++;
            its.ran(request, began);
        }
    }

    private void run(long id, long nanos) {
        run(hotIds, new Increment(id, 1), nanos);
    }

    private List<Object> ids() {
        return hotIds.busiest(false).stream().map(HotId::id).toList();
    }

    @Test
    void theFirstRequestIsSeenAtOnce() {
        run(7, SHORT);

        assertThat(hotIds.busiest(false)).containsExactly(new HotId(7L, 1, 1));
        assertThat(hotIds.busyNanos()).isEqualTo(SHORT);
    }

    @Test
    void anIdThatEatsItsThreadComesFirstThoughItHasFewRequests() {
        for (int i = 0; i < 1_000_000; i++) {
            run(i % 100 == 0 ? 1 : i % 40 + 1_000, i % 100 == 0 ? 900 * SHORT : SHORT);
        }

        HotId first = hotIds.busiest(false).get(0);
        assertThat(first.id()).isEqualTo(1L);
        assertThat(first.time()).isCloseTo(0.9, within(0.03));
        assertThat(first.requests()).isCloseTo(0.01, within(0.003));
    }

    @Test
    void requestsThatComeInTurnAreAllSeen() {
        for (int i = 0; i < 1_000_000; i++) {
            run(i % 64, SHORT);
        }
        now += Duration.ofSeconds(2).toNanos();
        run(0, SHORT);

        assertThat(hotIds.busiest(false)).hasSizeGreaterThan(9).allSatisfy(each -> assertThat(each.requests())
                .isBetween(0.005, 0.05));
    }

    @Test
    void theTimeOfAllIsAboutRight() {
        Random random = new Random(3);
        long began = now;
        for (int i = 0; i < 1_000_000; i++) {
            run(random.nextInt(10), random.nextInt(20) == 0 ? 50 * SHORT : SHORT);
        }

        assertThat(hotIds.busyNanos()).isCloseTo(now - began, withinPercentage(5));
    }

    /** A thread is held up by the machine, or by a collection, in the middle of requests that have nothing to do with it. */
    @Test
    void pausesMakeNoIdHot() {
        Random random = new Random(5);
        for (int i = 0; i < 4_000_000; i++) {
            long id = (long) Math.pow(1_000_000, random.nextDouble());
            run(id, random.nextInt(3_000) == 0 ? Duration.ofMillis(4).toNanos() : SHORT);
        }
        now += Duration.ofSeconds(2).toNanos();
        run(1, SHORT);

        assertThat(ids().subList(0, 10)).allSatisfy(id -> assertThat((Long) id).isLessThan(30));
    }

    /** However often it is looked at, and so held up. */
    @Test
    void anIdIsNoHotterForItsPauses() {
        Random random = new Random(6);
        for (int i = 0; i < 4_000_000; i++) {
            run(
                    random.nextInt(10) + 1,
                    random.nextInt(3_000) == 0 ? Duration.ofMillis(4).toNanos() : SHORT);
        }
        now += Duration.ofSeconds(2).toNanos();
        run(1, SHORT);

        assertThat(hotIds.busiest(false)).hasSize(10).allSatisfy(each -> assertThat(each.time())
                .isBetween(0.05, 0.2));
    }

    /** One in three is long, so that most of its time is in these. */
    @Test
    void anIdWhoseRequestsAreLongAtTimesIsSeen() {
        Random random = new Random(7);
        for (int i = 0; i < 4_000_000; i++) {
            long id = random.nextInt(10) + 1L;
            run(id, id == 7 && random.nextInt(3) == 0 ? 100 * SHORT : SHORT);
        }
        now += Duration.ofSeconds(2).toNanos();
        run(1, SHORT);

        assertThat(ids().get(0)).isEqualTo(7L);
        assertThat(hotIds.busiest(false).get(0).time()).isBetween(0.7, 0.85);
    }

    /** Whose hash code is 0. */
    @Test
    void onePauseDoesNotMakeTheFirstIdHot() {
        for (int i = 0; i < 100_000; i++) {
            run(i % 50 + 1, SHORT);
        }
        for (int i = 0; i < 1_000; i++) {
            long before = hotIds.busyNanos();
            run(0, Duration.ofNanos(900_000).toNanos());
            if (hotIds.busyNanos() != before) {
                break; // it was timed once
            }
        }
        now += Duration.ofSeconds(2).toNanos();
        for (int i = 0; i < 1_000; i++) {
            run(i % 50 + 1, SHORT);
        }

        assertThat(hotIds.busiest(false))
                .allSatisfy(each -> assertThat(each.time()).isLessThan(0.5));
    }

    @Test
    void longRequestsAreEachSeen() {
        for (int i = 0; i < 100_000; i++) {
            run(1, SHORT);
        }
        for (int i = 0; i < 10_000; i++) {
            run(2, Duration.ofMillis(2).toNanos());
        }

        assertThat(hotIds.busyNanos()).isCloseTo(20_100_000_000L, withinPercentage(3)); // the first stands for 256
    }

    private long recentSeconds() {
        return Math.round(hotIds.recentNanos() / 1e9);
    }

    /** Whoever asks, and whether or not anybody asked before. */
    @Test
    void longRequestsAreSeenAtOnceThatFollowManyShortOnes() {
        for (int i = 0; i < 1_000_000; i++) {
            run(i % 100, SHORT);
        }

        for (int i = 0; i < 4; i++) {
            run(7, 900_000 * SHORT);
        }

        assertThat(hotIds.busiest(false).get(0).id()).isEqualTo(7L);
        assertThat(hotIds.busyNanos()).isCloseTo(3_700_000 * SHORT, withinPercentage(30));
    }

    @Test
    void longRequestsAreSeenAtOnceThatTakeTurnsWithShortOnes() {
        for (int i = 0; i < 1_000_000; i++) {
            run(i % 100, SHORT);
        }
        long before = hotIds.busyNanos();

        for (int i = 0; i < 10; i++) {
            run(7, 300_000 * SHORT);
            run(8, SHORT);
        }

        assertThat(hotIds.busiest(false).get(0).id()).isEqualTo(7L);
        assertThat(hotIds.busyNanos() - before).isCloseTo(10 * 300_000 * SHORT, withinPercentage(15));
    }

    @Test
    void whatWasHotIsNotAnyMoreWhereNothingHasBeenDoneForMinutes() {
        run(7, SHORT);
        now += Duration.ofMinutes(4).toNanos();
        assertThat(ids()).containsExactly(7L);

        now += Duration.ofMinutes(2).toNanos();

        assertThat(ids()).isEmpty();
        assertThat(hotIds.busiest(true))
                .as("while one request runs for so long")
                .hasSize(1);
    }

    @Test
    void requestsFarApartCountOnce() {
        for (int i = 0; i < 20_000; i++) {
            now += 1_900 * SHORT;
            hotIds.pauses();
            run(i % 10, 100 * SHORT);
        }

        assertThat(hotIds.busyNanos()).isCloseTo(20_000 * 100 * SHORT, withinPercentage(3));
    }

    /** The first of each is looked at whatever comes, and is still one request of several. */
    @Test
    void inBurstsTheFirstCountsAsTheOthers() {
        for (int i = 0; i < 100_000; i++) {
            now += 1_900 * SHORT;
            hotIds.pauses();
            run(1, 400 * SHORT);
            run(2, 10 * SHORT);
            run(3, 400 * SHORT);
        }

        assertThat(hotIds.busyNanos()).isCloseTo(100_000 * 810 * SHORT, withinPercentage(5));
        assertThat(hotIds.busiest(true)).hasSize(3).allSatisfy(each -> {
            assertThat(each.requests()).isCloseTo(1 / 3., within(0.03));
            assertThat(each.time()).isCloseTo(each.id().equals(2L) ? 0.01 : 0.5, within(0.04));
        });
    }

    @Test
    void burstsOfShortRequestsAreNotAllLookedAt() {
        for (int i = 0; i < 1_000_000; i++) {
            now += i % 1_000 == 0 ? 5_000 * SHORT : 0;
            hotIds.pauses();
            run(i % 100, SHORT);
        }

        assertThat(looks).isLessThan(1_000_000 / 25);
    }

    @Test
    void theTimeOfTheLastMinuteIsThatAlone() {
        assertThat(recentSeconds()).isZero();
        for (int i = 0; i < 1_500; i++) {
            run(1, Duration.ofMillis(10).toNanos());
        }
        assertThat(recentSeconds()).isEqualTo(15);

        now += Duration.ofSeconds(44).toNanos();
        assertThat(recentSeconds()).isEqualTo(15);
        now += Duration.ofSeconds(6).toNanos();
        assertThat(recentSeconds()).isBetween(10L, 11L);
        now += Duration.ofSeconds(12).toNanos();
        assertThat(recentSeconds()).isZero();

        now += Duration.ofHours(3).toNanos();
        for (int i = 0; i < 200; i++) {
            run(1, Duration.ofMillis(100).toNanos());
        }
        assertThat(recentSeconds()).isEqualTo(20);
    }

    @Test
    void ofOneLongRequestOnlyWhatWasInTheLastMinuteIsOfIt() {
        run(1, Duration.ofMinutes(50).toNanos());
        assertThat(recentSeconds()).isEqualTo(60);

        now += Duration.ofSeconds(40).toNanos();
        assertThat(recentSeconds()).isBetween(20L, 21L);
        run(1, Duration.ofSeconds(5).toNanos());
        assertThat(recentSeconds()).isBetween(20L, 21L);
        now += Duration.ofSeconds(57).toNanos();
        assertThat(recentSeconds()).isBetween(3L, 4L);
    }

    /** A slow one that stands for 256 short ones did not take 256 times as long: there was no such time. */
    @Test
    void noMoreTimeIsTakenThanHasGoneBy() {
        for (int i = 0; i < 1_000_000; i++) {
            run(1, SHORT);
        }
        for (int i = 0; i < 300; i++) {
            run(2, Duration.ofMillis(i == 299 ? 1 : 100).toNanos());
        }
        now += Duration.ofSeconds(10).toNanos();
        run(2, SHORT);

        assertThat(hotIds.busyNanos()).isLessThan(Duration.ofSeconds(33).toNanos());
        assertThat(recentSeconds()).isLessThan(33);
    }

    @Test
    void shortRequestsOfAMinuteAddUpToTheTimeThatTheyTook() {
        Random random = new Random(4);
        long end = now + Duration.ofSeconds(100).toNanos();
        for (long second = now; now - end < 0; second += Duration.ofSeconds(1).toNanos()) {
            now = second;
            while (now - second < Duration.ofMillis(250).toNanos()) {
                run(random.nextInt(10), random.nextInt(20) == 0 ? 500 * SHORT : 20 * SHORT);
            }
        }

        assertThat(hotIds.recentNanos()).isCloseTo(15_000_000_000L, withinPercentage(7));
    }

    @Test
    void whatWasHotAnHourAgoIsNotAnyMore() {
        for (int i = 0; i < 100_000; i++) {
            run(1, SHORT);
        }
        now += Duration.ofHours(1).toNanos();
        for (int i = 0; i < 10_000; i++) {
            run(2, SHORT);
        }
        now += Duration.ofSeconds(2).toNanos();
        for (int i = 0; i < 1_000; i++) {
            run(2, SHORT);
        }

        assertThat(ids().get(0)).isEqualTo(2L);
        assertThat(hotIds.busiest(false).get(0).requests()).isGreaterThan(0.99);
    }

    /** Where one request takes seconds there are a few in a minute, and each counts for no less than it is. */
    @Test
    void slowRequestsHaveTheirShareOfTheRequestsToo() {
        for (int i = 0; i < 60; i++) {
            run(i % 6, Duration.ofSeconds(10).toNanos());
        }

        assertThat(hotIds.busiest(false)).hasSize(6).allSatisfy(each -> {
            assertThat(each.requests()).isEqualTo(1 / 6.0);
            assertThat(each.time()).isEqualTo(1 / 6.0);
        });
    }

    /** One that comes after a pause of hours is not worth as little as what was before that. */
    @Test
    void oneRequestAfterALongPauseIsAllThatCounts() {
        for (int i = 0; i < 100_000; i++) {
            run(1, SHORT);
        }
        now += Duration.ofHours(3).toNanos();
        for (int i = 0; i < 256; i++) { // one is looked at, and timed
            run(2, Duration.ofMillis(2).toNanos());
        }

        assertThat(ids().get(0)).isEqualTo(2L);
        assertThat(hotIds.busiest(false).get(0).requests()).isGreaterThan(0.99);
    }

    @Test
    void anIdThatCannotSayWhatItIsFailsNothing() {
        HotIds byKey = new HotIds(() -> now, false);
        Object broken = new Object() {
            @Override
            public int hashCode() {
                throw new IllegalStateException("broken");
            }
        };
        for (int i = 0; i < 10; i++) {
            run(byKey, new EchoRequest<>(broken, ""), SHORT);
        }
        assertThat(byKey.busiest(false)).isEmpty();

        run(byKey, new EchoRequest<>("sound", ""), Duration.ofSeconds(2).toNanos());

        assertThat(byKey.busiest(false)).extracting(HotId::id).containsExactly("sound");
    }
}
