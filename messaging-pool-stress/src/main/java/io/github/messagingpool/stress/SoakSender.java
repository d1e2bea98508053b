package io.github.messagingpool.stress;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolException;
import io.github.messagingpool.stress.SoakItem.SoakInit;
import io.github.messagingpool.stress.SoakItem.SoakRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A thread that sends requests of every kind, in every way, until both pools are closed. */
final class SoakSender extends Thread {

    private static final int AFTER_CLOSE = 50;
    private static final int PENDING = 64;

    private final SoakRound round;
    private final int index;
    private final Random random;
    private final Deque<CompletableFuture<?>> pending = new ArrayDeque<>();

    SoakSender(SoakRound round, int index, long seed) {
        super("soak-sender-" + index);
        this.round = round;
        this.index = index;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        int left = AFTER_CLOSE;
        while (left > 0) {
            step();
            Thread.interrupted();
            if (round.pool(0).state() == PoolState.CLOSED && round.pool(1).state() == PoolState.CLOSED) {
                left--;
            }
        }
        pending.forEach(this::await);
    }

    private void step() {
        ThreadPool<SoakItem> pool = round.pool(random.nextInt(2));
        try {
            switch (random.nextInt(12)) {
                case 0 -> init(pool);
                case 1 -> sendAndReceive(pool);
                case 2 -> sendAndReceiveInTime(pool);
                case 3 -> batch(pool);
                case 4 -> stream(pool);
                case 5 -> cancel(pool);
                case 6 -> sendAsyncInTime(pool);
                case 7 -> rare(pool);
                case 8 -> send(pool);
                default -> sendAsync(pool);
            }
        } catch (ThreadPoolException | IllegalStateException | OutOfMemoryError | StackOverflowError e) {
            // told to the ticket
        }
    }

    private void init(ThreadPool<SoakItem> pool) {
        SoakInit init = new SoakInit(random.nextInt(SoakRound.IDS), round.ticket());
        keep(round.told(pool.sendAsync(init), init.ticket()));
    }

    private void sendAndReceive(ThreadPool<SoakItem> pool) {
        round.ask(pool, request());
    }

    private void sendAndReceiveInTime(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        try {
            pool.sendAndReceive(request, time());
            request.ticket().answered();
        } catch (Throwable e) {
            request.ticket().failed(e);
            throw e;
        }
    }

    private void send(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        try {
            pool.send(request);
        } catch (Throwable e) {
            request.ticket().failed(e);
            throw e;
        }
    }

    private void sendAsync(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        keep(round.told(pool.sendAsync(request), request.ticket()));
    }

    private void sendAsyncInTime(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        keep(round.told(pool.sendAsync(request, time()), request.ticket()));
    }

    private void cancel(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        CompletableFuture<Long> future = round.told(pool.sendAsync(request), request.ticket());
        for (int i = random.nextInt(100); i > 0; i--) {
            Thread.onSpinWait();
        }
        future.cancel(false);
        keep(future);
    }

    private void batch(ThreadPool<SoakItem> pool) {
        List<SoakRequest> requests = requests();
        try {
            if (random.nextBoolean()) {
                pool.sendAndReceive(requests);
            } else {
                pool.sendAndReceive(requests, time());
            }
            requests.forEach(request -> request.ticket().answered());
        } catch (BatchException e) {
            e.replies().forEach(SoakSender::told);
        } catch (Throwable e) {
            requests.forEach(request -> request.ticket().failed(e));
            throw e;
        }
    }

    /** Reads a stream to its end, or closes it before. */
    private void stream(ThreadPool<SoakItem> pool) {
        List<SoakRequest> requests = requests();
        int read = random.nextBoolean() ? requests.size() : random.nextInt(requests.size());
        try (Stream<Reply<Long>> stream = pool.sendAndStream(requests)) {
            Iterator<Reply<Long>> replies = stream.iterator();
            for (int i = 0; i < read; i++) {
                told(replies.next());
            }
        }
    }

    private static void told(Reply<?> reply) {
        Ticket ticket = ((Ticket.Holder) reply.request()).ticket();
        if (reply instanceof Reply.Failure<?> failure) {
            ticket.failed(failure.cause(), failure.certainty());
        } else {
            ticket.answered();
        }
    }

    private void rare(ThreadPool<SoakItem> pool) {
        switch (random.nextInt(60)) {
            case 0 -> pool.removeAll();
            case 1 -> pool.ids(null, 10);
            case 2 -> pool.<Long>broadcast(id -> request((Long) id)).forEach(SoakSender::told);
            case 3 -> pool.route(random.nextInt(SoakRound.IDS));
            default -> sendAsync(pool);
        }
    }

    private SoakRequest request() {
        return round.request(index, random);
    }

    private SoakRequest request(long id) {
        SoakRequest any = request();
        return new SoakRequest(id, index, any.number(), any.fault(), any.other(), any.ticket());
    }

    private List<SoakRequest> requests() {
        List<SoakRequest> requests = new ArrayList<>();
        for (int i = random.nextInt(100) == 0 ? 2_000 : 1 + random.nextInt(20); i > 0; i--) {
            requests.add(request());
        }
        return requests;
    }

    /** Returns a time that is often too short. */
    private Duration time() {
        return Duration.ofNanos(1 + random.nextInt(2_000_000));
    }

    private void keep(CompletableFuture<?> future) {
        pending.add(future);
        if (pending.size() > PENDING) {
            await(pending.remove());
        }
    }

    private void await(CompletableFuture<?> future) {
        future.handle((value, failure) -> "ended").join();
    }
}
