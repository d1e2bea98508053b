package io.github.messagingpool.stress;

import io.github.messagingpool.Init;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The item of a {@link Soak}: looks whether it is confined and its requests are in order, and fails as it is told. */
final class SoakItem implements AutoCloseable {

    /** Thrown again and again. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // that is what goes wrong
    private static final IllegalStateException CONSTANT = new IllegalStateException("soak: always the same");

    private final Thread owner = Thread.currentThread();
    private final SoakRound round;
    private final SoakCalls calls;
    private final long id;
    private final long[] lastOfSender = new long[SoakRound.SENDERS];
    private boolean closed;

    SoakItem(SoakRound round, long id) {
        this.round = round;
        this.calls = new SoakCalls(round, this);
        this.id = id;
        if (id % 10 == 5) {
            calls.goOn(new Random(id));
        }
    }

    /** Looks whether this is used where and when it may be. */
    void look() {
        round.ledger().check(Thread.currentThread() == owner, "an item was touched by another thread");
        round.ledger().check(!closed, "an item was used after its close");
    }

    private void look(SoakRequest request) {
        look();
        round.ledger().check(request.id() == id, "a request reached the item of another id");
        round.ledger()
                .check(
                        !request.inTime() || ThreadPool.currentDeadline().isPresent(),
                        "a sender's time did not reach what its item called");
        if (request.sender() >= 0) {
            round.ledger()
                    .check(request.number() > lastOfSender[request.sender()], "a sender's requests ran out of order");
            lastOfSender[request.sender()] = request.number();
        }
    }

    long process(SoakRequest request) throws Exception {
        look(request);
        round.maybeClosedByItem();
        switch (request.fault()) {
            case NONE -> {}
            case EXCEPTION -> throw new IllegalStateException("soak");
            case SAME_EXCEPTION -> throw CONSTANT;
            case CHECKED -> throw new Exception("soak");
            case ERROR -> throw new OutOfMemoryError("soak");
            case STACK -> recurse(0);
            case SLOW -> LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
            case SLEEP -> Thread.sleep(1);
            case NEST -> calls.call(request.random(), round.pool(request.other()));
            case CONTINUE -> calls.goOn(request.random());
        }
        return request.number();
    }

    @SuppressWarnings("InfiniteRecursion") // its end is a StackOverflowError
    private int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    @Override
    public void close() {
        look();
        closed = true;
        round.ledger().itemClosed();
        if (id % 13 == 0) {
            throw new IllegalStateException("close failed");
        }
    }

    /** Creates an item; some fail. */
    record SoakInit(long id, Ticket ticket) implements Init.OfLong<SoakItem>, Ticket.Holder {}

    /** What goes wrong, or is done, in a request. */
    enum Fault {
        NONE,
        EXCEPTION,
        SAME_EXCEPTION,
        CHECKED,
        ERROR,
        STACK,
        SLOW,
        SLEEP,
        NEST,
        CONTINUE;

        /** Most requests are harmless, and what takes long is rare. */
        static Fault of(Random random) {
            int dice = random.nextInt(1_000);
            if (dice < 15) {
                return EXCEPTION;
            } else if (dice < 20) {
                return SAME_EXCEPTION;
            } else if (dice < 30) {
                return CHECKED;
            } else if (dice < 40) {
                return ERROR;
            } else if (dice < 42) {
                return STACK;
            } else if (dice < 46) {
                return SLOW;
            } else if (dice < 48) {
                return SLEEP;
            } else if (dice < 80) {
                return NEST;
            }
            return dice < 110 ? CONTINUE : NONE;
        }
    }

    /**
     * One request of the soak.
     *
     * @param sender the index of the thread that sent it, or -1 for an item
     * @param number rising with each request of a sender
     * @param other which pool it calls in turn
     * @param inTime whether an item sent it that had itself no more than a time
     */
    record SoakRequest(long id, int sender, long number, Fault fault, int other, boolean inTime, Ticket ticket)
            implements Request.OfLong<SoakItem, Long>, Ticket.Holder {

        Random random() {
            return new Random(id * 31 + number);
        }

        @Override
        public Long process(SoakItem item) throws Exception {
            ticket.ran();
            return item.process(this);
        }
    }
}
