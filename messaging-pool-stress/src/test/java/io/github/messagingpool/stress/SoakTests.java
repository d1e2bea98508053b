package io.github.messagingpool.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short {@link Soak}; docs/reliability.md says how to run a long one. */
@Timeout(300)
class SoakTests {

    @Test
    void everyRequestEndsOnceAsItsSenderIsTold() throws InterruptedException {
        assertThat(Soak.run(Duration.ofSeconds(10), Long.MAX_VALUE, System.nanoTime()))
                .isEmpty();
    }
}
