package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;

/** Turns ids given as objects into the form the pool's map uses: all whole numbers are {@code long}. */
final class Ids {

    private Ids() {}

    /**
     * Returns a whole number as a {@code long}.
     *
     * @throws UnsupportedOperationException for any other id
     */
    static long longValue(Object id) {
        if (isWholeNumber(id)) {
            return ((Number) id).longValue();
        }
        throw new UnsupportedOperationException("The id " + Failures.shown(id) + " is not a long or an int");
    }

    /**
     * Returns the id for a router of whole numbers.
     *
     * @throws UnsupportedOperationException for any other id
     */
    static long routed(Object id) {
        if (isWholeNumber(id)) {
            return longValue(id);
        }
        throw new UnsupportedOperationException("The id " + Failures.shown(id)
                + " is not a long or an int, and this router is for these alone: set one for any id by router(…) of the"
                + " builder, instead of longRouter(…)");
    }

    /** Returns the id by which items are found, so that the {@code int} 7 names the same item as the {@code long}. */
    static Object normalize(Object id) {
        return !(id instanceof Long) && isWholeNumber(id) ? (Object) ((Number) id).longValue() : id;
    }

    private static boolean isWholeNumber(Object id) {
        return id instanceof Long || id instanceof Integer || id instanceof Short || id instanceof Byte;
    }
}
