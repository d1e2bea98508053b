package io.github.messagingpool.autoconfigure.transaction;

import io.github.messagingpool.Init;
import io.github.messagingpool.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Keeps what it is sent, in order. */
final class Journal {

    private final List<String> lines = new ArrayList<>();

    record JournalInit(long id) implements Init.OfLong<Journal> {}

    record WriteRequest(long id, String line) implements Request.OfLong<Journal, Boolean> {

        @Override
        public Boolean process(Journal journal) {
            return journal.lines.add(line);
        }
    }

    record ReadRequest(long id) implements Request.OfLong<Journal, List<String>> {

        @Override
        public List<String> process(Journal journal) {
            return List.copyOf(journal.lines);
        }
    }

    /** Holds up the thread until the second latch opens. */
    record HoldRequest(long id, CountDownLatch begun, CountDownLatch end) implements Request.OfLong<Journal, Boolean> {

        @Override
        public Boolean process(Journal journal) {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }
    }
}
