package io.github.messagingpool.local;

import java.util.Comparator;

/** A total order of ids of one kind: their own, or that of their text. */
final class IdOrder {

    static final Comparator<Object> INSTANCE = IdOrder::compare;

    private IdOrder() {}

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return a instanceof Comparable<?> comparable && a.getClass() == b.getClass()
                ? ((Comparable<Object>) comparable).compareTo(b)
                : a.toString().compareTo(b.toString());
    }
}
