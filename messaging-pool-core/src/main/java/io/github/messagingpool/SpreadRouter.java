package io.github.messagingpool;

import java.util.UUID;

/** Spreads ids by all of their bits, so that no pattern in them makes one thread the owner of most. */
record SpreadRouter() implements Router.OfLong {

    /** The high half of the spread id, scaled to the threads: cheaper than a division, and as even. */
    @Override
    public int threadFor(long id, int threads) {
        return (int) (((spread(id) >>> 32) * threads) >>> 32);
    }

    @Override
    public int threadFor(Object id, int threads) {
        return threadFor(number(id), threads);
    }

    /** An enum's own hash is another in every JVM; that of a UUID is 0 where its halves are equal. */
    private static long number(Object id) {
        if (id instanceof Long number) {
            return number;
        }
        if (id instanceof UUID uuid) {
            return spread(uuid.getMostSignificantBits()) + uuid.getLeastSignificantBits();
        }
        return id instanceof Enum<?> constant ? constant.name().hashCode() : id.hashCode();
    }

    /** The 64-bit finalizer of MurmurHash3. */
    private static long spread(long id) {
        long h = id;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    @Override
    public String toString() {
        return "spread: by all bits of a whole number, or of the hash of any other id";
    }
}
