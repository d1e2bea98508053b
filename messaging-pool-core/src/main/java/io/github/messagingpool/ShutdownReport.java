package io.github.messagingpool;

import java.time.Duration;
import java.util.List;

/**
 * How the close of a pool went.
 *
 * @param poolName the pool's name
 * @param took from the call to the end of the last thread, or to giving up
 * @param threads one report for each thread, in the order of their indexes
 */
public record ShutdownReport(String poolName, Duration took, List<ThreadReport> threads) {

    /** Copies the list. */
    public ShutdownReport {
        threads = List.copyOf(threads);
    }

    /** Returns whether every accepted request was run, every item closed without failure and every thread ended. */
    public boolean complete() {
        return threads.stream().allMatch(ThreadReport::complete);
    }

    /**
     * How one thread ended.
     *
     * @param thread the thread's index, from 0
     * @param threadName the thread's name
     * @param ended whether the thread had ended when the report was made
     * @param finished requests run after the close began
     * @param notRun requests that were accepted and not run
     * @param itemsClosed items closed, those whose close failed too
     * @param itemsNotClosed items that the thread still had when the report was made
     * @param closeFailures what items threw while they were closed
     */
    public record ThreadReport(
            int thread,
            String threadName,
            boolean ended,
            long finished,
            long notRun,
            int itemsClosed,
            int itemsNotClosed,
            List<CloseFailure> closeFailures) {

        /** Copies the list. */
        public ThreadReport {
            closeFailures = List.copyOf(closeFailures);
        }

        /** Returns whether the thread ended, having run every accepted request and closed every item. */
        public boolean complete() {
            return ended && notRun == 0 && itemsNotClosed == 0 && closeFailures.isEmpty();
        }
    }

    /**
     * An item whose close failed.
     *
     * @param id the item's id
     * @param cause what it threw
     */
    public record CloseFailure(Object id, Throwable cause) {}
}
