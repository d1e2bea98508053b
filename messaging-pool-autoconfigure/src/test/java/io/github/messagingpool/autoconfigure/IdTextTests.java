package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Tests for {@link IdText}. */
class IdTextTests {

    @Test
    void aConstantIsWrittenByItsNameAndReadByThatAndByWhatLogsShow() {
        assertThat(IdText.of(Size.BIG)).isEqualTo("BIG");
        assertThat(IdText.parse("BIG", Size.class)).isEqualTo(Size.BIG);
        assertThat(IdText.parse("big", Size.class)).isEqualTo(Size.BIG);
    }

    @Test
    void aNameGoesBeforeWhatLogsShow() {
        assertThat(IdText.parse("LEFT", Crossed.class)).isEqualTo(Crossed.LEFT);
        assertThat(IdText.parse("RIGHT", Crossed.class)).isEqualTo(Crossed.RIGHT);
    }

    @Test
    void whoWritesAnotherIsToldTheNames() {
        assertThatThrownBy(() -> IdText.parse("huge", Size.class))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessageContaining("'huge' is not an id of this pool, whose ids are one of [SMALL, BIG]");
    }

    @Test
    void aRecordIsReadAsItShowsItself() {
        for (Object seat : List.of(
                new Seat(new Hall("left, wing=[2]", 3L), 4, Size.BIG), new Seat(new Hall("", -1), 0, Size.SMALL))) {
            assertThat(IdText.parse(IdText.of(seat), Seat.class)).isEqualTo(seat);
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
        assertThatThrownBy(() -> IdText.parse(text, Seat.class))
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessageContaining("of type Seat, written as Seat[hall=…, row=…, size=…]");
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
