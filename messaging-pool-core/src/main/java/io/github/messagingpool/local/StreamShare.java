package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Wait;
import io.github.messagingpool.spi.WaitNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a stream of replies waits for from one owner: any of the calls that this has not answered. */
final class StreamShare implements Wait.Call {
    /*
     * No false alarm: a reply is counted when it can be read, and counted off when it was, each by one atomic step or one
     * volatile write; as long as one is there, the reader can go on. A reply that is read before it is counted leaves the
     * owner running meanwhile, who then waits for nobody.
     *
     * Held by StreamShareStress.
     */
    private final WaitNode owner;
    private final String poolName;
    private final List<StreamedCall<?, ?>> calls = new ArrayList<>();
    private final AtomicInteger came = new AtomicInteger();
    private volatile int read;

    StreamShare(WaitNode owner, String poolName) {
        this.owner = owner;
        this.poolName = poolName;
    }

    WaitNode owner() {
        return owner;
    }

    /** Says that the owner will be sent one more; the sender only, before it reads. */
    void sent(StreamedCall<?, ?> call) {
        calls.add(call);
    }

    /** Says that a reply can be read; any thread. */
    void came() {
        came.incrementAndGet();
    }

    /** Says that a reply was read; the reader only. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void wasRead() {
        read++;
    }

    @Override
    public boolean ended() {
        return came.get() > read;
    }

    @Override
    public boolean isSpent() {
        return read == calls.size();
    }

    @Override
    public String poolName() {
        return poolName;
    }

    @Override
    public Request<?, ?> first() {
        return calls.stream()
                .filter(call -> !call.ended())
                .findFirst()
                .orElseGet(() -> calls.get(calls.size() - 1))
                .first();
    }
}
