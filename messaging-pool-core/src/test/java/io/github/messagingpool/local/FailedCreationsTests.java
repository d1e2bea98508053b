package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter.CounterInit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests for {@link FailedCreations}: what it keeps is bounded, and goes when nothing shares it any more. */
class FailedCreationsTests {

    private static final long BACKOFF = TimeUnit.HOURS.toNanos(1);
    private static final int MOST = 10_000;

    private final IllegalStateException cause = new IllegalStateException("away");
    private final FailedCreations failed = new FailedCreations(BACKOFF, () -> 10, () -> 10);

    @Test
    void beyondTheMostTheOldestIsTriedAgain() {
        for (int id = 0; id <= MOST; id++) {
            failed.failed(id, cause, id);
        }

        assertThat(failed.sharedBy(0, MOST)).isNull();
        assertThat(failed.sharedBy(1, MOST)).isSameAs(cause);
        assertThat(failed.sharedBy(MOST, MOST)).isSameAs(cause);
    }

    @Test
    void whatFailsAgainIsNoLongerTheOldest() {
        for (int id = 0; id < MOST - 1; id++) {
            failed.failed(id, cause, id);
        }
        failed.failed(0, cause, MOST);

        failed.failed(MOST, cause, MOST);
        failed.failed(MOST + 1, cause, MOST);

        assertThat(failed.sharedBy(0, MOST)).isSameAs(cause);
        assertThat(failed.sharedBy(1, MOST)).as("the oldest").isNull();
    }

    @Test
    void whatHasFailedAgainDoesNotKeepWhatIsOver() {
        failed.failed(1, cause, 0);
        failed.failed(2, cause, 1_000);
        failed.failed(1, cause, 2_000);

        failed.dropOld(BACKOFF + 1_000);

        assertThat(failed.sharedBy(2, 0)).as("dropped, whatever the time").isNull();
        assertThat(failed.sharedBy(1, BACKOFF)).isSameAs(cause);
    }

    @Test
    void whatHasBeenMadeHasNotFailed() {
        failed.failed(1L, cause, 0);
        failed.failed(2L, cause, 0);

        failed.created(new CounterInit(1));

        assertThat(failed.sharedBy(1L, 0)).isNull();
        assertThat(failed.sharedBy(2L, 0)).isSameAs(cause);
    }

    @Test
    void whatIsOverIsDropped() {
        failed.failed(1, cause, 0);
        failed.failed(2, cause, 1_000);

        failed.dropOld(BACKOFF);

        assertThat(failed.sharedBy(1, 0)).as("dropped, whatever the time").isNull();
        assertThat(failed.sharedBy(2, BACKOFF)).isSameAs(cause);
    }
}
