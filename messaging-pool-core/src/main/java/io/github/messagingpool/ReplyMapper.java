package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/**
 * Makes of a reply what its sender wants to have: generated clients take the result out of a response. Called where the
 * future completes, in most cases on the pool thread; so it should be short, and must not wait.
 *
 * @param <R> the response type
 * @param <V> what the sender wants
 */
@FunctionalInterface
public interface ReplyMapper<R, V extends @Nullable Object> {

    /** Returns what a future completes with; what this throws, it fails with. */
    V value(R response);

    /** Returns what a future fails with; by default the same as the request. */
    default Throwable failure(Throwable failure) {
        return failure;
    }

    /**
     * Returns a mapper that lets a future fail with the checked exceptions that the item's method declares, as the item
     * threw them.
     *
     * @param types the types declared; see {@link ItemFailedException#declared}
     */
    static <R, V extends @Nullable Object> ReplyMapper<R, V> declaring(ReplyMapper<R, V> mapper, Class<?>... types) {
        return new ReplyMapper<>() {

            @Override
            public V value(R response) {
                return mapper.value(response);
            }

            @Override
            public Throwable failure(Throwable failure) {
                return failure instanceof ItemFailedException failed ? failed.declared(types) : failure;
            }
        };
    }
}
