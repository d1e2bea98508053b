package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.RemovalReason;
import org.junit.jupiter.api.Test;

/** Tests for {@link OwnerCounts}. */
class OwnerCountsTests {

    private final OwnerCounts counts = new OwnerCounts();

    @Test
    void countsGoOnWhereThoseOfTheFormerStartWere() {
        counts.itemCreated();
        counts.itemCreated();
        counts.itemRemoved(RemovalReason.IDLE);
        counts.ran(null);
        counts.reject(1);

        OwnerCounts next = counts.goOn();

        assertThat(next.created()).isEqualTo(2);
        assertThat(next.items()).isZero();
        assertThat(next.removedFor()).containsEntry(RemovalReason.IDLE, 1L);
        assertThat(next.processed()).isEqualTo(1);
        assertThat(next.rejected()).isEqualTo(1);
    }

    @Test
    void whatASenderCountsLateIsNotLost() {
        OwnerCounts next = counts.goOn();

        counts.reject(2);
        counts.drop(3);

        assertThat(next.rejected()).isEqualTo(2);
        assertThat(next.dropped()).isEqualTo(3);
    }
}
