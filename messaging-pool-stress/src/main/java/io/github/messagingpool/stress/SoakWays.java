package io.github.messagingpool.stress;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.ContainsRequest;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.stress.SoakItem.SoakRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The ways of sending that threads and items share; each tells the tickets how it ended. */
final class SoakWays {

    private SoakWays() {}

    /** Sends requests and waits for all. */
    static void batch(ThreadPool<SoakItem> pool, List<SoakRequest> requests) {
        batch(requests, () -> pool.sendAndReceive(requests));
    }

    /** Sends requests and waits for all no longer than a time. */
    static void batch(ThreadPool<SoakItem> pool, List<SoakRequest> requests, Duration timeout) {
        batch(requests, () -> pool.sendAndReceive(requests, timeout));
    }

    private static void batch(List<SoakRequest> requests, Runnable sending) {
        try {
            sending.run();
            requests.forEach(request -> request.ticket().answered());
        } catch (BatchException e) {
            e.replies().forEach(SoakWays::told);
        } catch (Throwable e) {
            requests.forEach(request -> request.ticket().failed(e));
            throw e;
        }
    }

    /** Sends requests and does not wait; those that are refused are told. */
    static void oneWay(ThreadPool<SoakItem> pool, List<SoakRequest> requests) {
        try {
            pool.send(requests);
        } catch (BatchException e) {
            e.replies().forEach(SoakWays::told);
        }
    }

    static void told(Reply<?> reply) {
        Ticket ticket = ((Ticket.Holder) reply.request()).ticket();
        if (reply instanceof Reply.Failure<?> failure) {
            ticket.failed(failure.cause(), failure.certainty());
        } else {
            ticket.answered();
        }
    }

    /** Removes an item, or all. */
    static void remove(ThreadPool<SoakItem> pool, Random dice, Ledger ledger) {
        switch (dice.nextInt(20)) {
            case 0 -> pool.removeAll();
            case 1 -> pool.removeAll(time(dice));
            case 2, 3, 4 -> send(pool, new RemoveRequest<>(id(dice)), ledger);
            case 5, 6, 7 -> {
                RemoveRequest<SoakItem> request = new RemoveRequest<>(id(dice));
                Ticket ticket = ledger.note(request);
                var unused = ledger.told(pool.sendAsync(request), ticket);
            }
            default -> ask(pool, new RemoveRequest<>(id(dice)), ledger);
        }
    }

    /** Looks which items are there. */
    static void look(ThreadPool<SoakItem> pool, Random dice, Ledger ledger) {
        switch (dice.nextInt(10)) {
            case 0 -> pool.ids(null, 10);
            case 1 -> pool.ids(id(dice), 3, time(dice));
            case 2 -> pool.route(id(dice));
            case 3, 4 -> pool.peek(id(dice), time(dice));
            case 5 -> ask(pool, new ContainsRequest<>(id(dice)), ledger);
            case 6 -> asked(ledger, () -> pool.contains(id(dice)));
            case 7 -> asked(ledger, () -> pool.contains(id(dice), time(dice)));
            case 8 -> pool.threads().forEach(thread -> thread.busyFor());
            default -> pool.count();
        }
    }

    private static void asked(Ledger ledger, Runnable question) {
        ledger.asked();
        question.run();
    }

    private static <R> void ask(ThreadPool<SoakItem> pool, Request<SoakItem, R> request, Ledger ledger) {
        Ticket ticket = ledger.note(request);
        try {
            pool.sendAndReceive(request);
            ticket.answered();
        } catch (Throwable e) {
            ticket.failed(e);
            throw e;
        }
    }

    private static void send(ThreadPool<SoakItem> pool, Request<SoakItem, ?> request, Ledger ledger) {
        send(pool, request, ledger.note(request));
    }

    /** Sends a request and does not wait. */
    static void send(ThreadPool<SoakItem> pool, Request<SoakItem, ?> request, Ticket ticket) {
        try {
            pool.send(request);
        } catch (Throwable e) {
            ticket.failed(e);
            throw e;
        }
    }

    private static long id(Random dice) {
        return dice.nextInt(SoakRound.IDS);
    }

    /** Returns a time that is often too short. */
    static Duration time(Random dice) {
        return Duration.ofNanos(1 + dice.nextInt(2_000_000));
    }
}
