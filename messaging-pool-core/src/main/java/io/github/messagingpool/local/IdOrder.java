package io.github.messagingpool.local;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.Map;
import java.util.WeakHashMap;

/** A total order of ids: those of one class by their own order, then by their text; no two that differ are equal. */
final class IdOrder {

    static final Comparator<Object> INSTANCE = Comparator.<Object, String>comparing(id -> kind(id).getName())
            .thenComparing(IdOrder::naturally)
            .thenComparing(IdOrder::text)
            .thenComparing(Object::hashCode)
            .thenComparing(IdOrder::byNumber);

    /** A number for each id that differs from another in nothing else that can be seen. */
    private static final Map<Object, Long> NUMBERS = new WeakHashMap<>();

    private static long numbers;

    private IdOrder() {}

    /** The constants of an enum may be of several classes. */
    private static Class<?> kind(Object id) {
        return id instanceof Enum<?> constant ? constant.getDeclaringClass() : id.getClass();
    }

    /** Ids of one class whose order fails are left to their text. */
    @SuppressWarnings("unchecked")
    private static int naturally(Object a, Object b) {
        if (!(a instanceof Comparable<?> comparable) || kind(a) != kind(b)) {
            return 0;
        }
        try {
            return ((Comparable<Object>) comparable).compareTo(b);
        } catch (RuntimeException | Error e) {
            return 0;
        }
    }

    private static String text(Object id) {
        try {
            return requireNonNullElse(id.toString(), "");
        } catch (RuntimeException | Error e) {
            return "";
        }
    }

    private static int byNumber(Object a, Object b) {
        return a.equals(b) ? 0 : Long.compare(number(a), number(b));
    }

    private static synchronized long number(Object id) {
        return NUMBERS.computeIfAbsent(id, any -> ++numbers);
    }
}
