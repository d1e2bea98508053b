package io.github.messagingpool.test;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.RemoveResponse;
import io.github.messagingpool.Request;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items a mock is taken to have, and of which kind their ids are. Safe for use by many threads. */
final class MockItems {

    private static final Comparator<Object> ORDER = Comparator.comparing(
                    (Object id) -> id.getClass().getName())
            .thenComparing(MockItems::naturally)
            .thenComparing(String::valueOf);

    private final Set<Object> ids = new LinkedHashSet<>();

    /** Whether ids are whole numbers; null while that is not known. */
    private @Nullable Boolean wholeNumbers;

    MockItems(Class<?> itemType, List<? extends Request<?, ?>> expected) {
        expected.stream().findFirst().ifPresent(this::learn);
        if (wholeNumbers == null && isMadeOfWholeNumbers(itemType)) {
            wholeNumbers = true;
        }
    }

    /** An item's constructor takes its id first, or the init that has it. */
    private static boolean isMadeOfWholeNumbers(Class<?> itemType) {
        Constructor<?>[] constructors = itemType.getDeclaredConstructors();
        return constructors.length > 0
                && Arrays.stream(constructors)
                        .allMatch(constructor -> constructor.getParameterCount() > 0
                                && isOfWholeNumbers(constructor.getParameterTypes()[0]));
    }

    private static boolean isOfWholeNumbers(Class<?> type) {
        return type == long.class
                || type == int.class
                || Request.OfLong.class.isAssignableFrom(type)
                || Request.OfInt.class.isAssignableFrom(type);
    }

    private void learn(Request<?, ?> request) {
        wholeNumbers = isOfWholeNumbers(request.getClass()) || request.itemId() instanceof Long;
    }

    /** Adds items, in whose ids whole numbers are of one kind only. */
    synchronized void add(Object... added) {
        for (Object id : added) {
            Object normal = isWholeNumber(id) ? (Object) ((Number) id).longValue() : id;
            wholeNumbers = normal instanceof Long;
            ids.add(normal);
        }
    }

    private static boolean isWholeNumber(Object id) {
        return id instanceof Long || id instanceof Integer || id instanceof Short || id instanceof Byte;
    }

    /** @throws InvalidRequestException if a request's id cannot be one of this pool's, or cannot be read */
    synchronized void checkId(String poolName, Request<?, ?> request) {
        try {
            if (Boolean.TRUE.equals(wholeNumbers)) {
                long unused = request.longItemId();
            } else if (request.itemId() == null) {
                throw new IllegalArgumentException("its id is null");
            }
        } catch (RuntimeException | Error e) {
            String reason = "it could not be routed: " + e.getMessage();
            throw new InvalidRequestException(poolName, request, Certainty.NOT_STARTED, reason, e);
        }
    }

    /** Takes notice of items that come and go. */
    synchronized void answered(Request<?, ?> request, Object response) {
        if (wholeNumbers == null) {
            learn(request);
        }
        if (response instanceof InitResponse init) {
            ids.add(init.id());
        } else if (response instanceof RemoveResponse removed) {
            ids.remove(removed.id());
        }
    }

    /** Returns a page of the ids. */
    synchronized List<Object> ids(@Nullable Object after, int limit) {
        return ids.stream()
                .sorted(ORDER)
                .filter(id -> after == null || ORDER.compare(id, after) > 0)
                .limit(limit)
                .toList();
    }

    @SuppressWarnings("unchecked") // of one class
    private static int naturally(Object a, Object b) {
        return a instanceof Comparable<?> comparable && a.getClass() == b.getClass()
                ? ((Comparable<Object>) comparable).compareTo(b)
                : 0;
    }

    synchronized int count() {
        return ids.size();
    }

    /** Removes all; returns how many there were. */
    synchronized int clear() {
        int before = ids.size();
        ids.clear();
        return before;
    }
}
