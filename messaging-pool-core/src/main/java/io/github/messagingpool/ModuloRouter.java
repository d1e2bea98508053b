package io.github.messagingpool;

/** Spreads sequential numbers evenly, by the rule of the Rust crate messaging_thread_pool, and other ids by a hash. */
record ModuloRouter() implements Router.OfLong {

    /** Returns the unsigned remainder. */
    @Override
    public int threadFor(long id, int threads) {
        if ((threads & (threads - 1)) == 0) {
            return (int) id & (threads - 1); // the same without a division
        }
        return (int) (id >= 0 ? id % threads : Long.remainderUnsigned(id, threads));
    }

    /** The hashes of String and UUID are the same in every JVM, and so is this. */
    @Override
    public int threadFor(Object id, int threads) {
        return threadFor(
                id instanceof Long number ? number.longValue() : Integer.toUnsignedLong(spread(hash(id))), threads);
    }

    /** An enum's own hash is another in every JVM. */
    private static int hash(Object id) {
        return id instanceof Enum<?> constant ? constant.name().hashCode() : id.hashCode();
    }

    /** The finalizer of MurmurHash3: codes of hashes that differ in few bits go to different threads. */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    @Override
    public String toString() {
        return "remainder: of a whole number, taken as unsigned, or of the spread hash of any other id";
    }
}
