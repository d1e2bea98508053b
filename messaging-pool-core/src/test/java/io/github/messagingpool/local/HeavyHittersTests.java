package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.EchoRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests for {@link HeavyHitters}. */
class HeavyHittersTests {

    private static final int IDS = 1_000_000;

    /** Of ten million requests one in 64 is looked at. */
    private static final int SAMPLES = 10_000_000 / 64;

    private static List<Object> ids(HeavyHitters hitters, int most) {
        return hitters.heaviest(most).stream().map(HeavyHitters.Place::id).toList();
    }

    /** The weight of each rank, and of all before it, by Zipf's law. */
    private static double[] zipf(double exponent) {
        double[] sums = new double[IDS];
        double sum = 0;
        for (int rank = 1; rank <= IDS; rank++) {
            sum += Math.pow(rank, -exponent);
            sums[rank - 1] = sum;
        }
        return sums;
    }

    private static int rank(double[] sums, Random random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[IDS - 1]);
        return found < 0 ? -found - 1 : found;
    }

    private static double recallOfTen(double[] sums, long seed) {
        Random random = new Random(seed);
        HeavyHitters hitters = HeavyHitters.create(true);
        for (int i = 0; i < SAMPLES; i++) {
            hitters.add(new Increment(rank(sums, random), 1), 1);
        }
        List<Object> found = ids(hitters, 10);
        return IntStream.range(0, 10)
                        .filter(rank -> found.contains((long) rank))
                        .count()
                / 10.0;
    }

    @Test
    void findsTheTenBusiestOfAMillionIds() {
        double[] sums = zipf(1.1);

        double recall = IntStream.range(0, 20)
                .mapToDouble(run -> recallOfTen(sums, 1_000 + run))
                .average()
                .orElseThrow();

        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void anIdThatWeighsMoreThanItsShareOfThePlacesIsThereAndItsWeightIsNotTooSmall() {
        HeavyHitters hitters = HeavyHitters.create(false);
        for (int i = 0; i < 100_000; i++) {
            hitters.add(new EchoRequest<>("other " + i, ""), 1);
            if (i % 100 == 0) {
                hitters.add(new EchoRequest<>("hot", ""), 1);
            }
        }

        HeavyHitters.Place hottest = hitters.heaviest(1).get(0);
        assertThat(hottest.id()).isEqualTo("hot");
        assertThat(hottest.weight()).isBetween(1_000.0, 1_000.0 + 101_000 / 256.0);
        assertThat(hitters.share(hottest)).isEqualTo(hottest.weight() / 101_000.0);
    }

    @Test
    void weighsByWhatIsAddedAndNotByHowOften() {
        HeavyHitters hitters = HeavyHitters.create(true);
        for (int i = 0; i < 10; i++) {
            hitters.add(new Increment(1, 1), 5);
        }
        hitters.add(new Increment(2, 1), 60);

        assertThat(ids(hitters, 5)).containsExactly(2L, 1L);
    }

    @Test
    void whatComesCountsForMoreThanWhatWas() {
        HeavyHitters hitters = HeavyHitters.create(true);
        hitters.add(new Increment(1, 1), 100);
        hitters.halve(2);
        hitters.add(new Increment(2, 1), 50);

        assertThat(ids(hitters, 5)).containsExactly(2L, 1L);
        assertThat(hitters.share(hitters.heaviest(1).get(0))).isEqualTo(50 / 75.0);
    }

    /** However few they are: a slow thread has one request in some seconds. */
    @Test
    void sharesStayWhatTheyAreWhenEverythingFades() {
        HeavyHitters hitters = HeavyHitters.create(true);
        for (int id = 0; id < 3; id++) {
            hitters.add(new Increment(id, 1), 1);
        }
        for (int minute = 0; minute < 60; minute++) {
            hitters.halve(1);
        }

        assertThat(hitters.heaviest(3)).hasSize(3).allSatisfy(place -> assertThat(hitters.share(place))
                .isEqualTo(1 / 3.0));
    }

    /** The same is found when places are taken and given a thousand times over, in any order of weights. */
    @Test
    void keepsItsOrderWhateverComes() {
        Random random = new Random(7);
        HeavyHitters hitters = HeavyHitters.create(true);
        long[] weights = new long[200]; // each has a place
        for (int i = 0; i < 100_000; i++) {
            int id = random.nextInt(200);
            int weight = random.nextInt(100);
            weights[id] += weight;
            hitters.add(new Increment(id, 1), weight);
        }

        List<HeavyHitters.Place> all = hitters.heaviest(1_000);
        assertThat(all).hasSize(200).allSatisfy(place -> assertThat(place.weight())
                .isEqualTo((double) weights[(int) (long) (Long) place.id()]));
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
    }
}
