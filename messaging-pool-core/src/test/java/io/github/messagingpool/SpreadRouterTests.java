package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests for {@link Router#spread()}. */
class SpreadRouterTests {

    private static final int IDS = 10_000;
    private static final long NOW = 1_700_000_000_000L;

    private final Router.OfLong router = Router.spread();

    enum Colour {
        GREEN
    }

    record Pair(long first, long second) {}

    record Point(int x, int y) {}

    record User(String tenant, long number) {}

    /** Fixed for all time: the nodes of a cluster rely on it. Also in docs/routing.md. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 1, 5, 704",
        "2, 0, 1, 229",
        "3, 0, 0, 44",
        "7, 0, 3, 453",
        "42, 1, 4, 504",
        "1000, 1, 5, 683",
        "-1, 0, 3, 393",
        "9223372036854775807, 1, 5, 670",
        "-9223372036854775808, 1, 4, 560",
    })
    void aWholeNumberIsOwnedByTheSameThreadInEveryVersion(long id, int of2, int of8, int of1000) {
        assertThat(new int[] {router.threadFor(id, 2), router.threadFor(id, 8), router.threadFor(id, 1_000)})
                .containsExactly(of2, of8, of1000);
    }

    @ParameterizedTest
    @MethodSource
    void anyOtherIdIsOwnedByTheSameThreadInEveryVersion(Object id, int of1000) {
        assertThat(router.threadFor(id, 1_000)).isEqualTo(of1000);
    }

    static Stream<Arguments> anyOtherIdIsOwnedByTheSameThreadInEveryVersion() {
        return Stream.of(
                Arguments.of("ORD", 105),
                Arguments.of("session-7", 789),
                Arguments.of(new UUID(1, 2), 304),
                Arguments.of(new UUID(7, 7), 753),
                Arguments.of(Colour.GREEN, 57),
                Arguments.of("GREEN", 57));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void noThreadOwnsMuchMoreThanItsShare(String name, IntFunction<Object> ids) {
        Object[] all = IntStream.range(0, IDS).mapToObj(ids).toArray();
        for (int threads : new int[] {2, 4, 8}) {
            long[] owned = new long[threads];
            for (Object id : all) {
                owned[
                        id instanceof Long number
                                ? router.threadFor(number.longValue(), threads)
                                : router.threadFor(id, threads)]++;
            }
            assertThat(LongStream.of(owned).max().orElseThrow())
                    .as("%s over %d threads", name, threads)
                    .isLessThanOrEqualTo((long) (limit(all) * IDS / threads));
        }
    }

    /** Records have few hash codes, and no rule can tell ids apart that have the same: these 10,000 users have 1,279. */
    private static double limit(Object[] ids) {
        return ids[0] instanceof Record ? 1.15 : 1.1;
    }

    static Stream<Arguments> noThreadOwnsMuchMoreThanItsShare() {
        Random random = new Random(1);
        return Stream.of(
                ids("consecutive numbers", i -> (long) i),
                ids("even numbers", i -> 2L * i),
                ids("steps of 50", i -> 50L * i),
                ids("steps of 100", i -> 100L * i),
                ids("steps of 1,024", i -> 1_024L * i),
                ids("negative numbers", i -> -1L - i),
                ids("quiet Snowflake", i -> ((NOW + i * 37L) << 22) | (5L << 12)),
                ids("busy Snowflake", i -> ((NOW + i / 4) << 22) | (5L << 12) | (i % 4)),
                ids("whole seconds", i -> NOW + i * 1_000L),
                ids("nanoseconds of whole microseconds", i -> (NOW * 1_000 + i) * 1_000L),
                ids("aligned addresses", i -> 0x7f0000000000L + 64L * i),
                ids("random numbers", i -> random.nextLong()),
                ids("text with a number", i -> "user-" + i),
                ids("hexadecimal text", i -> String.format("%08x", i)),
                ids("decimal text with zeros", i -> String.format("%010d", i)),
                ids("text of UUIDs", i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                        .toString()),
                ids("text of instants", i -> Instant.ofEpochSecond(1_700_000_000L + i)
                        .toString()),
                ids("addresses of people", i -> "first" + i % 200 + ".last" + i / 200 + "@example.com"),
                ids("random UUIDs", i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})),
                ids(
                        "UUIDs of times",
                        i -> new UUID(((NOW + i) << 16) | 0x7000L | random.nextInt(4_096), random.nextLong())),
                ids("UUIDs of a low number", i -> new UUID(0, i)),
                ids("UUIDs of a high number", i -> new UUID(i, 0)),
                ids("UUIDs of two equal halves", i -> new UUID(i, i)),
                ids("UUIDs of equal quarters", i -> new UUID(((long) i << 32) | i, 0)),
                ids("pairs of numbers", i -> new Pair(i / 100, i % 100)),
                ids("points of a grid", i -> new Point(i % 141, i / 141)),
                // as records have few hash codes: 10,000 of these users have 1,279; the more there are the more even it
                // gets
                ids("users of tenants", i -> new User("t" + i % 10, i / 10)),
                ids("pairs of bits", i -> new Pair(Double.doubleToLongBits(i), 0)));
    }

    private static Arguments ids(String name, IntFunction<Object> ids) {
        return Arguments.of(name, ids);
    }
}
