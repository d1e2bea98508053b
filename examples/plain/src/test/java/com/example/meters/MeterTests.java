package com.example.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link Meter}, and for {@link Application}. */
@Timeout(60)
class MeterTests {

    private final Archive archive = new Archive();

    @Test
    void whatIsUsedIsAddedUp() {
        try (ThreadPool<Meter> pool = Application.meters(archive)) {
            MeterClient meters = new MeterClient(pool);

            assertThat(meters.use(7, 1)).isEqualTo(1);
            assertThat(meters.use(7, 2)).isEqualTo(3);
        }

        assertThat(archive.used()).isEqualTo(Map.of(7L, 3));
    }

    @Test
    void theProgramLeavesNoThreadThatKeepsItAlive() {
        Application.main(new String[0]);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("meters-"));
    }
}
