package com.example.arena;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Counts bytes, in memory outside the heap that no other thread may read, write or free. */
@PoolItem("histograms")
final class ByteHistogram implements AutoCloseable {

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment counts = arena.allocate(JAVA_LONG, 256);

    ByteHistogram(long id) {}

    /**
     * Counts some bytes.
     *
     * @param bytes what to count
     */
    @Messaging
    void add(byte[] bytes) {
        for (byte value : bytes) {
            counts.setAtIndex(JAVA_LONG, value & 0xff, count(value) + 1);
        }
    }

    /**
     * Returns how often a byte was there.
     *
     * @param value the byte
     * @return its count
     */
    @Messaging
    long count(byte value) {
        return counts.getAtIndex(JAVA_LONG, value & 0xff);
    }

    @Override
    public void close() {
        arena.close();
    }
}
