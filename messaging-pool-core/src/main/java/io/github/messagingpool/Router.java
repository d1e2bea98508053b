package io.github.messagingpool;

/**
 * Decides which thread of a pool owns an id. It must always give the same answer for the same id and number of
 * threads. Called by senders, many at a time.
 */
@FunctionalInterface
public interface Router {

    /**
     * Returns the owner of an id.
     *
     * @param id the id; a {@link Long} where ids are {@code long} or {@code int}
     * @param threads the number of threads of the pool
     * @return the thread's index, from 0 to {@code threads - 1}; any other answer fails the request with
     *     {@link InvalidRequestException}
     */
    int threadFor(Object id, int threads);

    /**
     * Returns the rule that holds by default: ids are spread by all of their bits, so that no pattern in them makes one
     * thread the owner of most. It is the same in every JVM, and in every version of this library: for {@code threads}
     * threads it is {@code ((h >>> 32) * threads) >>> 32}, where {@code h} is a number's hash by the 64-bit finalizer of
     * MurmurHash3. The number is a whole-number id itself; of a {@link java.util.UUID} it is the hash of its most
     * significant bits plus its least significant ones; of an enum constant its name's hash code, and of any other id its
     * hash code, which is to be the same in every JVM if that is to hold.
     */
    static Router.OfLong spread() {
        return new SpreadRouter();
    }

    /**
     * Returns the rule of the Rust crate messaging_thread_pool: the unsigned remainder of a whole number, which spreads
     * consecutive ids evenly and no others, or of a spread hash of any other id, which is the same in every JVM.
     */
    static Router.OfLong remainder() {
        return new ModuloRouter();
    }

    /** A router for {@code long} ids, which are not boxed. */
    @FunctionalInterface
    interface OfLong extends Router {

        /** Returns the owner of an id, as {@link Router#threadFor}. */
        int threadFor(long id, int threads);

        @Override
        default int threadFor(Object id, int threads) {
            return threadFor(Ids.routed(id), threads);
        }
    }
}
