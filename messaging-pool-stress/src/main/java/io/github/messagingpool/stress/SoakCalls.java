package io.github.messagingpool.stress;

import io.github.messagingpool.Reply;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.stress.SoakItem.SoakRequest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an item asks of others, in each of the ways there are, and how it goes on without waiting. */
final class SoakCalls {

    private final SoakRound round;
    private final SoakItem item;

    SoakCalls(SoakRound round, SoakItem item) {
        this.round = round;
        this.item = item;
    }

    /** Calls others; where that could only wait for itself it throws. */
    void call(Random dice, ThreadPool<SoakItem> pool) {
        boolean inTime = ThreadPool.currentDeadline().isPresent();
        switch (dice.nextInt(9)) {
            case 0 -> SoakWays.batch(pool, requests(dice, inTime));
            case 1 -> SoakWays.oneWay(pool, requests(dice, false)); // nobody's time goes with it
            case 2 -> stream(pool, requests(dice, inTime));
            case 3 -> sendAsync(pool, round.nested(dice, inTime)).join();
            case 4 -> {
                var unused = FutureEnds.any(dice).end(pool, round.nested(dice, inTime), round.ledger());
            }
            case 5 -> SoakWays.remove(pool, dice, round.ledger());
            case 6 -> SoakWays.look(pool, dice, round.ledger());
            default -> round.ask(pool, round.nested(dice, inTime));
        }
        item.look();
    }

    private List<SoakRequest> requests(Random dice, boolean inTime) {
        return IntStream.range(0, 1 + dice.nextInt(4))
                .mapToObj(i -> round.nested(dice, inTime))
                .toList();
    }

    private CompletableFuture<Long> sendAsync(ThreadPool<SoakItem> pool, SoakRequest request) {
        return round.ledger().told(pool.sendAsync(request), request.ticket());
    }

    private static void stream(ThreadPool<SoakItem> pool, List<SoakRequest> requests) {
        try (Stream<Reply<Long>> replies = pool.sendAndStream(requests)) {
            replies.forEach(SoakWays::told);
        }
    }

    /** Goes on with the item when a stage completes, if it does. */
    void goOn(Random dice) {
        CompletableFuture<Long> stage = stage(dice);
        boolean fails = dice.nextInt(10) == 0;
        CompletableFuture<Long> end = ThreadPool.onItem(stage, value -> {
            item.look();
            if (fails) {
                throw new IllegalStateException("soak: a continuation failed");
            }
            return value;
        });
        round.ledger().continuation(stage, end);
        if (dice.nextInt(10) == 0) {
            end.cancel(false);
        }
    }

    private CompletableFuture<Long> stage(Random dice) {
        return switch (dice.nextInt(8)) {
            case 0 -> CompletableFuture.failedFuture(new IllegalStateException("soak: a stage failed"));
            case 1 -> new CompletableFuture<>(); // never completes
            case 2 -> new CompletableFuture<Long>().completeOnTimeout(1L, dice.nextInt(3_000), TimeUnit.MICROSECONDS);
            case 3 -> new CompletableFuture<Long>().orTimeout(dice.nextInt(3_000), TimeUnit.MICROSECONDS);
            default ->
                sendAsync(
                        round.pool(dice.nextInt(2)),
                        round.nested(dice, ThreadPool.currentDeadline().isPresent()));
        };
    }
}
