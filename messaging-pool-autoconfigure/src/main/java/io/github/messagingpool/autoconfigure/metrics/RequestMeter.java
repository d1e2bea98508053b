package io.github.messagingpool.autoconfigure.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** How often, and how long, requests of one type ran in one pool with one outcome: a sum over the pool's threads. */
final class RequestMeter extends LateMeter {
    /*
     * Guarded by this: the cells, and the sums of those whose threads have ended; so none counts twice, or not at all.
     */

    private final String poolName;
    private final String request;
    private final String outcome;
    private final List<Cell> cells = new ArrayList<>();
    private long endedCount;
    private long endedNanos;

    RequestMeter(String poolName, String request, String outcome) {
        this.poolName = poolName;
        this.request = request;
        this.outcome = outcome;
    }

    @Override
    void bindTo(OwnMeters registry) {
        registry.requests(
                OwnMeters.PREFIX + "requests",
                "Time that requests ran",
                Tags.of("pool", poolName, "request", request, "outcome", outcome),
                this);
    }

    /** Returns a part of the sum that the calling thread alone adds to. */
    synchronized Cell newCell() {
        Cell cell = new Cell();
        cells.add(cell);
        return cell;
    }

    /** Keeps the sums of a cell that nobody adds to any more, but not the cell. */
    synchronized void ended(Cell cell) {
        cells.remove(cell);
        endedCount += cell.count();
        endedNanos += cell.nanos();
    }

    synchronized long count() {
        return endedCount + cells.stream().mapToLong(Cell::count).sum();
    }

    synchronized double nanos() {
        return endedNanos + cells.stream().mapToLong(Cell::nanos).sum();
    }

    @Override
    public String toString() {
        return request + " in pool " + poolName;
    }

    /** One thread's part. */
    static final class Cell {
        /*
         * Confinement: one pool thread writes, without a fence; registries read.
         *
         * The places before and after keep others' data out of its cache lines: threads that write to one line slow
         * each other.
         */
        private static final int COUNT = 16;
        private static final int NANOS = 17;
        private static final int LENGTH = 33;

        private final AtomicLongArray sums = new AtomicLongArray(LENGTH);

        void ran() {
            add(COUNT, 1);
        }

        void took(long more) {
            add(NANOS, more);
        }

        long count() {
            return sums.get(COUNT);
        }

        long nanos() {
            return sums.get(NANOS);
        }

        private void add(int sum, long more) {
            sums.lazySet(sum, sums.getPlain(sum) + more);
        }
    }
}
