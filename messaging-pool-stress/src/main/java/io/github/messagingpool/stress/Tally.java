package io.github.messagingpool.stress;

import io.github.messagingpool.DeadLetter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests of one kind were made, which have no {@link Ticket} each, and what became of them. Any thread. */
final class Tally {

    private final AtomicLong made = new AtomicLong();
    private final AtomicLong processed = new AtomicLong();
    private final Map<DeadLetter.Reason, AtomicLong> dead = new ConcurrentHashMap<>();

    void made() {
        made.incrementAndGet();
    }

    void processed() {
        processed.incrementAndGet();
    }

    void dead(DeadLetter.Reason reason) {
        dead.computeIfAbsent(reason, any -> new AtomicLong()).incrementAndGet();
    }

    long countMade() {
        return made.get();
    }

    long countProcessed() {
        return processed.get();
    }

    long countDead(DeadLetter.Reason reason) {
        AtomicLong count = dead.get(reason);
        return count == null ? 0 : count.get();
    }

    long countDead() {
        return dead.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /** Returns how many no queue has accepted, or were not put into one. */
    long countRest() {
        return countMade() - countProcessed() - countDead();
    }
}
