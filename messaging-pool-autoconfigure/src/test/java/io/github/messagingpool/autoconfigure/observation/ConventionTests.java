package io.github.messagingpool.autoconfigure.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.RequestObserver;
import io.micrometer.common.KeyValues;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tests for {@link MessagingPoolObservationConvention}. */
class ConventionTests {

    private enum Colour {
        RED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Mute(int number) {

        @Override
        public String toString() {
            throw new IllegalStateException("broken");
        }
    }

    private static KeyValues values(Object id) {
        return new MessagingPoolObservationConvention() {}.getHighCardinalityKeyValues(
                new MessagingPoolObservationContext("pool", "Request", RequestObserver.Way.BATCH, id, null));
    }

    @Test
    void anIdIsShownAsItIsEverywhere() {
        assertThat(values(7L)).isEqualTo(KeyValues.of("id", "7"));
        assertThat(values(Colour.RED)).isEqualTo(KeyValues.of("id", "RED"));
        assertThat(values(new Mute(1))).isEqualTo(KeyValues.of("id", "?"));
    }
}
