package com.example.promises;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Types that hold state, and that cross threads all the same. */
@PoolItem
class Desk {

    /** Its fields are final, and immutable. */
    enum Level {
        LOW(1, null),
        HIGH(2, LOW);

        static int uses;
        final int number;
        private final Level below;

        Level(int number, Level below) {
            this.number = number;
            this.below = below;
        }
    }

    @SuppressWarnings("serial")
    static class Refused extends Exception {
        private final Level level;
        private final Refused.Reason reason;

        record Reason(String text, Level level) {}

        Refused(Level level, Reason reason) {
            this.level = level;
            this.reason = reason;
        }
    }

    @Sendable
    @SuppressWarnings("serial")
    static class Overloaded extends RuntimeException {
        final List<String> waiting;

        Overloaded(List<String> waiting) {
            this.waiting = List.copyOf(waiting);
        }
    }

    /** Nothing in it is copied, so its own constructor does no harm. */
    record Name(String first, String last) {
        Name {
            Objects.requireNonNull(first);
        }
    }

    /** Keeps an immutable copy by itself. */
    @Sendable
    record Lines(List<String> lines) {
        Lines {
            lines = List.copyOf(lines);
        }
    }

    /** One component is promised, and the other is copied. */
    record Page(@Sendable List<String> shared, List<String> lines, @Sendable AtomicLong count) {}

    /** Its other constructor and methods do no harm. */
    record Note(List<String> lines) {
        Note(String line) {
            this(new ArrayList<>(List.of(line)));
        }

        String first() {
            return lines.get(0);
        }
    }

    abstract static sealed class Shape permits Circle {
        final double area;

        Shape(double area) {
            this.area = area;
        }
    }

    @Sendable
    static final class Circle extends Shape {
        Circle() {
            super(1);
        }
    }

    Desk(long id) {}

    @Messaging
    Level ask(Name name, Lines lines, Shape shape) throws Refused, Overloaded {
        return Level.HIGH;
    }

    @Messaging
    Note turn(Page page) {
        return new Note(page.lines());
    }
}
