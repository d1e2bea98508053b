package com.example.deprecated;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
public class Old {

    /** @deprecated use another */
    @Deprecated
    public record Kept(int number) {}

    Old(long id) {}

    /**
     * Was used.
     *
     * @deprecated use {@link #next}
     */
    @Deprecated(since = "2", forRemoval = true)
    @Messaging
    int previous(int number) {
        return number;
    }

    /** @deprecated use another */
    @Deprecated
    @Messaging
    int last(int number) {
        return number;
    }

    @Messaging
    int next(@SuppressWarnings("deprecation") Kept kept) {
        return kept.number();
    }
}
