package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.Route;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Asks a pool for each of the ids that a text may be, and tells of the one that is there. Makes none. */
final class EndpointLookup {

    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(1);

    private final ThreadPool<?> pool;
    private final long end = System.nanoTime() + PATIENCE.toNanos();

    /** Whether the pool takes ids of one type alone: it has refused one that was read as another. */
    private boolean isOfOneType;

    EndpointLookup(ThreadPool<?> pool) {
        this.pool = pool;
    }

    /**
     * An id and what was found out about it.
     *
     * @param exists whether there is an item with it, or null if that could not be found out
     * @param reason what could not be found out, or null
     */
    record Found(
            Object id,
            Route route,
            @Nullable Boolean exists,
            @Nullable String reason) {

        /** As is one for which requests wait: they may make it. */
        private boolean isThere() {
            return Boolean.TRUE.equals(exists) || route.queued() > 0;
        }
    }

    /**
     * Returns the id that is there, or the nearest if none is.
     *
     * @param words whether an error may have what the application's own code says
     * @throws InvalidEndpointRequestException if several are there, or none can be of this pool
     */
    Found find(String text, IdText.Reading reading, boolean words) {
        List<Found> all = all(text, reading, words);
        List<Found> there = all.stream().filter(Found::isThere).toList();
        if (there.size() > 1) {
            String reason = UnreadableTextException.quoted(text) + " fits " + there.size()
                    + " ids of this pool that are there, and does not say which of them is meant";
            throw new InvalidEndpointRequestException(reason, reason);
        }
        Found one = there.isEmpty() ? all.get(0) : there.get(0);
        return withDoubt(one, all, reading.more() && !isOfOneType);
    }

    private List<Found> all(String text, IdText.Reading reading, boolean words) {
        List<Found> all = new ArrayList<>();
        InvalidRequestException refused = null;
        for (Object id : reading.ids()) {
            try {
                all.add(look(id));
            } catch (InvalidRequestException e) {
                refused = refused == null ? e : refused;
            }
        }
        isOfOneType = refused != null;
        if (refused != null && all.isEmpty()) {
            String reason = words
                    ? String.valueOf(refused.getMessage())
                    : "no thread of this pool can be found for " + UnreadableTextException.quoted(text);
            throw new InvalidEndpointRequestException(reason, reason, refused);
        }
        return all;
    }

    private Found look(Object id) {
        Route route = pool.route(id);
        Boolean exists = pool.peek(id, patience()).orElse(null);
        return new Found(id, route, exists, exists == null ? whyNot() : null);
    }

    /** All of them together take no longer than one. */
    private Duration patience() {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : left;
    }

    private String whyNot() {
        PoolState state = pool.state();
        return state == PoolState.STOPPED || state == PoolState.CLOSED
                ? "the pool is " + state.name().toLowerCase(Locale.ROOT)
                : "no answer within " + PATIENCE.toMillis()
                        + " ms: the thread is busy with one request, or the pool is of a kind that does not tell";
    }

    /** Says so where another id may be the one that is meant. */
    private static Found withDoubt(Found one, List<Found> all, boolean more) {
        boolean isCertain = !more && all.stream().noneMatch(each -> each.exists() == null);
        if (isCertain || one.exists() == null) {
            return one;
        }
        return new Found(
                one.id(),
                one.route(),
                one.isThere() ? one.exists() : null,
                "the text fits other ids too, and not all of them could be looked up");
    }
}
