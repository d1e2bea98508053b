package io.github.messagingpool.stress;

import io.github.messagingpool.PoolState;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
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
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A thread that sends requests of every kind, in every way, until both pools are closed. */
final class SoakSender extends Thread {

    private static final int AFTER_CLOSE = 50;
    private static final int PENDING = 64;

    /** How many requests go in one call where many go: most of a long soak's are such. */
    private static final int MANY = 10_000;

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
            step(round.pool(random.nextInt(2)));
            Thread.interrupted();
            if (round.pool(0).state() == PoolState.CLOSED && round.pool(1).state() == PoolState.CLOSED) {
                left--;
            }
        }
        pending.forEach(this::await);
    }

    private void step(ThreadPool<SoakItem> pool) {
        try {
            send(pool);
        } catch (ThreadPoolException | IllegalStateException | OutOfMemoryError | StackOverflowError e) {
            // told to the ticket
        } catch (Throwable e) {
            round.ledger().check(isOfJoin(e), "a sender was thrown " + e);
        }
    }

    /** An item that joins the future of what it asks throws what that throws, also just before its own sender's time is over. */
    private static boolean isOfJoin(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() instanceof ThreadPoolException;
    }

    private void send(ThreadPool<SoakItem> pool) {
        switch (random.nextInt(20)) {
            case 0 -> init(pool);
            case 1 -> round.ask(pool, request());
            case 2 -> askInTime(pool);
            case 3 -> SoakWays.batch(pool, requests(some()));
            case 4 -> SoakWays.batch(pool, requests(some()), SoakWays.time(random));
            case 5 -> stream(pool);
            case 6 -> streamInTime(pool);
            case 7 -> oneWay(pool);
            case 8 -> SoakWays.oneWay(pool, requests(some()));
            case 9 -> many(pool);
            case 10 -> rare(pool);
            case 11, 12 -> endedFuture(pool);
            case 13 -> keepTold(pool, SoakWays.time(random));
            case 14, 15 -> mapped(pool);
            default -> keepTold(pool);
        }
    }

    private void init(ThreadPool<SoakItem> pool) {
        SoakInit init =
                new SoakInit(random.nextInt(SoakRound.IDS), round.ledger().ticket());
        keep(round.ledger().told(pool.sendAsync(init), init.ticket()));
    }

    private void askInTime(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        try {
            pool.sendAndReceive(request, SoakWays.time(random));
            request.ticket().answered();
        } catch (Throwable e) {
            request.ticket().failed(e);
            throw e;
        }
    }

    private void oneWay(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        SoakWays.send(pool, request, request.ticket());
    }

    private void keepTold(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        keep(round.ledger().told(pool.sendAsync(request), request.ticket()));
    }

    private void keepTold(ThreadPool<SoakItem> pool, Duration timeout) {
        SoakRequest request = request();
        keep(round.ledger().told(pool.sendAsync(request, timeout), request.ticket()));
    }

    /** Has something made of the reply, which fails at times. */
    private void mapped(ThreadPool<SoakItem> pool) {
        SoakRequest request = request();
        boolean fails = random.nextInt(10) == 0;
        ReplyMapper<Long, Long> mapper = number -> {
            if (fails) {
                throw new IllegalStateException("soak: nothing can be made of it");
            }
            return -number;
        };
        CompletableFuture<Long> future = random.nextBoolean()
                ? pool.sendAsync(request, mapper)
                : pool.sendAsync(request, mapper, SoakWays.time(random));
        keep(round.ledger().told(future, request.ticket()));
    }

    /** Ends futures before there is a reply, at once or a little later. */
    private void endedFuture(ThreadPool<SoakItem> pool) {
        FutureEnds way = FutureEnds.any(random);
        keep(
                random.nextBoolean()
                        ? way.end(pool, request(), round.ledger())
                        : way.endByDependent(pool, request(), round.ledger()));
    }

    /** Sends many requests that cost little. */
    private void many(ThreadPool<SoakItem> pool) {
        if (pool.state() == PoolState.RUNNING) {
            List<SoakRequest> requests = new ArrayList<>(MANY);
            for (int i = 0; i < MANY; i++) {
                requests.add(round.cheapRequest(index, random));
            }
            if (random.nextInt(8) == 0) {
                SoakWays.oneWay(pool, requests);
            } else {
                SoakWays.batch(pool, requests);
            }
        }
    }

    /** Reads a stream to its end, or closes it before. */
    private void stream(ThreadPool<SoakItem> pool) {
        List<SoakRequest> requests = requests(some());
        read(pool.sendAndStream(requests), random.nextBoolean() ? requests.size() : random.nextInt(requests.size()));
    }

    private void streamInTime(ThreadPool<SoakItem> pool) {
        List<SoakRequest> requests = requests(some());
        read(pool.sendAndStream(requests, SoakWays.time(random)), requests.size());
    }

    private static void read(Stream<Reply<Long>> replies, int count) {
        try (replies) {
            Iterator<Reply<Long>> each = replies.iterator();
            for (int i = 0; i < count; i++) {
                SoakWays.told(each.next());
            }
        }
    }

    private void rare(ThreadPool<SoakItem> pool) {
        switch (random.nextInt(20)) {
            case 0 -> pool.<Long>broadcast(id -> request((Long) id)).forEach(SoakWays::told);
            case 1 ->
                pool.<Long>broadcast(id -> request((Long) id), SoakWays.time(random))
                        .forEach(SoakWays::told);
            case 2, 3, 4, 5, 6 -> SoakWays.remove(pool, random, round.ledger());
            case 7, 8, 9, 10, 11 -> SoakWays.look(pool, random, round.ledger());
            default -> keepTold(pool);
        }
    }

    private SoakRequest request() {
        return round.request(index, random);
    }

    private SoakRequest request(long id) {
        SoakRequest any = request();
        return new SoakRequest(id, index, any.number(), any.fault(), any.other(), false, any.ticket());
    }

    private List<SoakRequest> requests(int count) {
        List<SoakRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(request());
        }
        return requests;
    }

    private int some() {
        return random.nextInt(100) == 0 ? 2_000 : 1 + random.nextInt(20);
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
