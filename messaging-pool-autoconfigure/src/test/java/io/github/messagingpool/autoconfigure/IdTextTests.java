package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
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
