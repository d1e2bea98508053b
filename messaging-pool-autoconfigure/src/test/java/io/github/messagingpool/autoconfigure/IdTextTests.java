package io.github.messagingpool.autoconfigure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.spi.Failures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Tests for {@link IdText}. */
class IdTextTests {

    @Test
    void aConstantIsWrittenByItsNameAndReadByThatAndByWhatLogsShow() {
        assertThat(Failures.shown(Size.BIG)).isEqualTo("BIG");
        assertThat(parse("BIG", Size.class)).isEqualTo(Size.BIG);
        assertThat(parse("big", Size.class)).isEqualTo(Size.BIG);
    }

    @Test
    void aNameGoesBeforeWhatLogsShow() {
        assertThat(parse("LEFT", Crossed.class)).isEqualTo(Crossed.LEFT);
        assertThat(parse("RIGHT", Crossed.class)).isEqualTo(Crossed.RIGHT);
    }

    @Test
    void whoWritesAnotherIsToldTheNames() {
        assertThatThrownBy(() -> parse("huge", Size.class))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessageContaining("'huge' is not an id of this pool, whose ids are one of [SMALL, BIG]");
    }

    @Test
    void aRecordIsReadAsItShowsItself() {
        for (Object seat : List.of(
                new Seat(new Hall("left, wing=[2]", 3L), 4, Size.BIG), new Seat(new Hall("", -1), 0, Size.SMALL))) {
            assertThat(parse(Failures.shown(seat), Seat.class)).isEqualTo(seat);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Seat",
                "Seat[]",
                "Seat[hall=Hall[name=a, floor=1], row=x, size=BIG]",
                "Hall[name=a, floor=1]"
            })
    void whoWritesARecordOtherwiseIsToldHow(String text) {
        assertThatThrownBy(() -> parse(text, Seat.class))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessageContaining("of type Seat, written as Seat[hall=…, row=…, size=…]");
    }

    static final class Unhashable {

        private final @Nullable String name;

        public Unhashable(String name) {
            this.name = name.equals("none") ? null : name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unhashable unhashable && Objects.equals(name, unhashable.name);
        }

        @Override
        public int hashCode() {
            return requireNonNull(name).hashCode();
        }

        @Override
        public String toString() {
            return name == null ? "none" : name;
        }
    }

    @Test
    void whatHasNoHashCodeIsNoId() {
        assertThat(parse("some", Unhashable.class)).isEqualTo(new Unhashable("some"));
        assertThatThrownBy(() -> parse("none", Unhashable.class))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessageContaining("it has no hash code");
    }

    static Stream<Object> ids() {
        return Stream.of(
                new Place(3, 'C'),
                new Place(-1, ','),
                new Place(0, ']'),
                new Numbers(true, (short) -2, (byte) 3, 1.5, -2.5f, 'x', 7, 8L),
                new Boxes(false, (short) 2, (byte) -3, Double.NaN, 2.5f, '=', 7, 8L),
                new Times(
                        LocalDate.of(2026, 1, 2),
                        LocalTime.of(3, 4, 5),
                        LocalDateTime.of(2026, 1, 2, 3, 4),
                        Instant.EPOCH,
                        Duration.ofMillis(1_500),
                        Period.ofDays(3)),
                new Zones(
                        ZoneId.of("Europe/Paris"),
                        ZoneOffset.ofHours(2),
                        ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneId.of("Europe/Paris")),
                        OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneOffset.UTC),
                        Year.of(2026),
                        YearMonth.of(2026, 2),
                        MonthDay.of(2, 29),
                        DayOfWeek.MONDAY),
                new Money(new BigDecimal("1.20"), new BigInteger("-99999999999999999999"), Currency.getInstance("EUR")),
                new Web(
                        URI.create("http://h/a?b=c, d".replace(", ", "%2C")),
                        Path.of("a", "b, c=d"),
                        Locale.GERMANY,
                        StandardCharsets.UTF_8),
                new Host(InetAddress.getLoopbackAddress()),
                new Maybe(Optional.of("a, b]"), Optional.empty(), OptionalInt.of(3), OptionalLong.empty()),
                new Many(List.of("a", "b"), Set.of(3), List.of()),
                new Many(List.of(), Set.of(), List.of(new Place(1, 'a'), new Place(2, ','))),
                new Texts("", ", b=", "c"),
                new Texts("x]", "[y], d=", "a=, b=z"),
                new Pair(new Place(1, 'a'), new Place(2, 'b')),
                new Either(new Left("l")),
                new Either(Right.R),
                new Tag("t"),
                new Tagged(new Tag("a, b"), 1),
                new Slashed("t", "n"),
                new Empty(),
                LocalDate.of(2026, 1, 2),
                new BigDecimal("3.50"),
                'c',
                1.5,
                true,
                List.of("a", "b").toString());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whateverAPoolTakesForAnIdIsReadAsItShowsItself(Object id) {
        assertThat(parse(Failures.shown(id), id.getClass())).isEqualTo(id);
    }

    @Test
    void ofANumberTheSizeOfItsTypeIsKept() {
        assertThat(parse("7", int.class)).isEqualTo(7L);
        assertThat(parse("7", short.class)).isEqualTo(7L);
        assertThat(parse("Numbers[a=true, b=-2, c=3, d=1.5, e=-2.5, f=x, g=7, h=8]", Numbers.class))
                .isEqualTo(new Numbers(true, (short) -2, (byte) 3, 1.5, -2.5f, 'x', 7, 8L));
    }

    @Test
    void whatCannotBeReadIsFoundAmongTheIdsThatAreKnown() {
        Object wanted = new Opaque(new Sealed());
        Opaque broken = new Opaque(null) {
            @Override
            public String toString() {
                throw new IllegalStateException("broken");
            }
        };

        assertThat(parse("#sealed", Opaque.class, Stream.of(broken, "other", wanted)))
                .isSameAs(wanted);
        assertThat(parse("Box[value=5]", Box.class, Stream.of(new Box<>("5 "), new Box<>(5))))
                .isEqualTo(new Box<>(5));
    }

    @Test
    void whoWritesAPartThatIsNoneIsToldWhichAndWhatToDo() {
        assertThatThrownBy(() -> parse("Place[row=3, letter=CC]", Place.class))
                .hasMessageContaining("its letter: 'CC' is no char");
        assertThatThrownBy(() -> parse("Pair[one=Place[row=1, letter=a], other=Place[row=x, letter=a]]", Pair.class))
                .hasMessageContaining("its other: its row: 'x' is no int");
        assertThatThrownBy(() -> parse("Holder[opaque=#sealed]", Holder.class))
                .hasMessageContaining("its opaque: '#sealed' is no Opaque that can be read")
                .hasMessageContaining("A static valueOf(String) of it, or of the id")
                .hasMessageContaining("hot ids");
        assertThatThrownBy(() -> parse("Host[address=example.org]", Host.class))
                .hasMessageContaining("its address: 'example.org' is no InetAddress");
    }

    /** Nor does who writes one that could be read in very many ways keep a thread busy. */
    @Test
    @Timeout(10)
    void onlySoManyWaysAreTried() {
        assertThatThrownBy(() -> parse("Many[texts=[], numbers=[" + "1, ".repeat(5_000) + "x], places=[]]", Many.class))
                .isInstanceOf(InvalidEndpointRequestException.class);
        assertThatThrownBy(() -> parse("Texts[a=" + ", b=, c=".repeat(2_000), Texts.class))
                .isInstanceOf(InvalidEndpointRequestException.class);
        assertThatThrownBy(() -> parse("Long[a=" + ", b=, c=, d=".repeat(1_000) + "]", LongTexts.class))
                .isInstanceOf(InvalidEndpointRequestException.class);
    }

    private static Object parse(String text, Class<?> type) {
        return parse(text, type, Stream.empty());
    }

    private static Object parse(String text, Class<?> type, Stream<?> known) {
        return IdText.read(text, type, known, true).ids().get(0);
    }

    private record Place(int row, char letter) {}

    private record Numbers(boolean a, short b, byte c, double d, float e, char f, int g, long h) {}

    private record Boxes(Boolean a, Short b, Byte c, Double d, Float e, Character f, Integer g, Long h) {}

    private record Times(
            LocalDate date, LocalTime time, LocalDateTime both, Instant at, Duration duration, Period period) {}

    private record Zones(
            ZoneId zone,
            ZoneOffset offset,
            ZonedDateTime zoned,
            OffsetDateTime shifted,
            Year year,
            YearMonth month,
            MonthDay day,
            DayOfWeek weekday) {}

    private record Money(BigDecimal amount, BigInteger units, Currency currency) {}

    private record Web(URI uri, Path path, Locale locale, Charset charset) {}

    private record Host(InetAddress address) {}

    private record Maybe(Optional<String> a, Optional<Integer> b, OptionalInt c, OptionalLong d) {}

    private record Many(List<String> texts, Set<Integer> numbers, List<Place> places) {}

    private record Texts(String a, String b, String c) {}

    private record LongTexts(String a, String b, String c, int d) {}

    private record Pair(Place one, Place other) {}

    private sealed interface Side permits Left, Right {}

    private record Left(String name) implements Side {}

    private enum Right implements Side {
        R
    }

    private record Either(Side side) {}

    private record Empty() {}

    private record Box<T>(T value) {}

    private record Tagged(Tag tag, int n) {}

    private record Holder(Opaque opaque) {}

    private static final class Sealed {}

    private static class Opaque {

        Opaque(@Nullable Sealed unused) {}

        @Override
        public String toString() {
            return "#sealed";
        }
    }

    private static final class Tag {

        private final String name;

        Tag(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tag tag && tag.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Slashed(String tenant, String name) {

        static Slashed valueOf(String text) {
            String[] parts = text.split("/", 2);
            return new Slashed(parts[0], parts[1]);
        }

        @Override
        public String toString() {
            return tenant + "/" + name;
        }
    }

    private record Hall(String name, long floor) {}

    private record Seat(Hall hall, int row, Size size) {}

    private enum Size {
        SMALL,
        BIG;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Crossed {
        LEFT,
        RIGHT;

        @Override
        public String toString() {
            return this == LEFT ? "RIGHT" : "LEFT";
        }
    }
}
