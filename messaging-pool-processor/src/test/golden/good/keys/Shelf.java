package com.example.keys;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;

/** An item whose id is an object of a class, as Kotlin's data classes are. */
@PoolItem
public class Shelf {

    /** Immutable, and equal by what it holds. */
    @Sendable
    public static final class Isbn {

        private final String digits;

        public Isbn(String digits) {
            this.digits = digits;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Isbn that && digits.equals(that.digits);
        }

        @Override
        public int hashCode() {
            return digits.hashCode();
        }
    }

    private int books;

    Shelf(Isbn isbn) {}

    @Messaging
    int stack(int more) {
        books += more;
        return books;
    }
}
