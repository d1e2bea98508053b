package io.github.messagingpool.local;

/** How many requests of a batch run before others have their turn: as many as take about a fifth of a millisecond. */
final class BatchSlice {

    private static final long SHORT_NANOS = 100_000;
    private static final long LONG_NANOS = 400_000;
    private static final int LARGEST = 1_024;

    private static final int FIRST = 16;

    private int size = FIRST;

    int size() {
        return size;
    }

    /** Returns whether so many may run that they take a moment. */
    boolean isLong() {
        return size > FIRST;
    }

    /** Returns whether a slice that has taken so long has to end. */
    boolean isOver(long nanos) {
        return nanos > LONG_NANOS;
    }

    /** Makes the next slice larger or smaller, by how long this one took. */
    void took(long nanos) {
        if (nanos < SHORT_NANOS) {
            size = Math.min(LARGEST, size * 2);
        } else if (nanos > LONG_NANOS) {
            size = Math.max(1, size / 2);
        }
    }
}
