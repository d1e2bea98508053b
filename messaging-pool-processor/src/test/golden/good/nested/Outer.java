package com.example.nested;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

public final class Outer {

    private Outer() {}

    @PoolItem(init = "CounterStart", client = "Counters")
    public static final class Counter {

        private long count;

        Counter(long id) {}

        @Messaging
        protected long increment(long amount) {
            count += amount;
            return count;
        }

        @Messaging
        State state(State state) {
            return state;
        }
    }

    enum State {
        ON
    }

    interface Holder {
        @PoolItem
        class Held {
            Held(int id) {}
        }
    }
}
