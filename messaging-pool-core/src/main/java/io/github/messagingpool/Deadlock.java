package io.github.messagingpool;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that was refused because it could only wait for itself: who waited for whom. It does not change any more.
 *
 * @param at when it was refused
 * @param steps what was running, and then the calls, each waited for by the one before; the last is the one refused
 */
public record Deadlock(Instant at, List<Step> steps) {

    /** Copies the list. */
    public Deadlock {
        steps = List.copyOf(steps);
    }

    /**
     * One request on the way.
     *
     * @param poolName the name of its pool
     * @param id the id that it names, as text; empty where that is not known
     * @param threadName the name of the thread that runs it, or would have to
     */
    public record Step(String poolName, Optional<String> id, String threadName) {

        /** Returns for example {@code orders#7 (orders-1)}. */
        @Override
        public String toString() {
            return poolName + id.map(text -> "#" + text).orElse("") + " (" + threadName + ")";
        }
    }

    /** Returns the same without the ids, which can be personal data. */
    public Deadlock withoutIds() {
        return new Deadlock(
                at,
                steps.stream()
                        .map(step -> new Step(step.poolName(), Optional.empty(), step.threadName()))
                        .toList());
    }

    /** Returns the cycle spelt out, for example {@code orders#7 (orders-1) → orders#9 (orders-1)}. */
    public String cycle() {
        return steps.stream().map(Step::toString).collect(joining(" → "));
    }
}
