package io.github.messagingpool.stress;

import io.github.messagingpool.Init;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The item of a {@link Soak}: looks whether it is confined and its requests are in order, and fails as it is told. */
final class SoakItem implements AutoCloseable {

    private final Thread owner = Thread.currentThread();
    private final SoakRound round;
    private final long id;
    private final long[] lastOfSender = new long[SoakRound.SENDERS];
    private boolean closed;

    SoakItem(SoakRound round, long id) {
        this.round = round;
        this.id = id;
    }

    private void look(SoakRequest request) {
        round.check(Thread.currentThread() == owner, "an item was touched by another thread");
        round.check(!closed, "an item was used after its close");
        round.check(request.id() == id, "a request reached the item of another id");
        if (request.sender() >= 0) {
            round.check(request.number() > lastOfSender[request.sender()], "a sender's requests ran out of order");
            lastOfSender[request.sender()] = request.number();
        }
    }

    long process(SoakRequest request) throws Exception {
        look(request);
        switch (request.fault()) {
            case NONE -> {}
            case EXCEPTION -> throw new IllegalStateException("soak");
            case CHECKED -> throw new Exception("soak");
            case ERROR -> throw new OutOfMemoryError("soak");
            case STACK -> recurse(0);
            case SLOW -> LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
            case SLEEP -> Thread.sleep(1);
            case NEST -> round.ask(request.random().nextLong(), request.other());
            case CONTINUE -> goOn(request);
        }
        return request.number();
    }

    @SuppressWarnings("InfiniteRecursion") // its end is a StackOverflowError
    private int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private void goOn(SoakRequest request) {
        SoakRequest asked = round.nested(request.random().nextLong());
        CompletableFuture<Long> answer = round.sendAsync(request.other(), asked);
        round.continuation(answer, ThreadPool.onItem(answer, value -> {
            round.check(Thread.currentThread() == owner, "a continuation ran on another thread");
            round.check(!closed, "a continuation ran after the close");
            return value;
        }));
    }

    @Override
    public void close() {
        round.check(Thread.currentThread() == owner, "an item was closed by another thread");
        round.check(!closed, "an item was closed twice");
        closed = true;
        round.itemClosed();
        if (id % 13 == 0) {
            throw new IllegalStateException("close failed");
        }
    }

    /** Creates an item; every seventeenth fails. */
    record SoakInit(long id, Ticket ticket) implements Init.OfLong<SoakItem>, Ticket.Holder {}

    /** What goes wrong, or is done, in a request. */
    enum Fault {
        NONE,
        EXCEPTION,
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
            if (dice < 20) {
                return EXCEPTION;
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
            } else if (dice < 70) {
                return NEST;
            }
            return dice < 90 ? CONTINUE : NONE;
        }
    }

    /**
     * One request of the soak.
     *
     * @param sender the index of the thread that sent it, or -1 for an item
     * @param number rising with each request of a sender
     * @param other which pool it calls in turn
     */
    record SoakRequest(long id, int sender, long number, Fault fault, int other, Ticket ticket)
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
