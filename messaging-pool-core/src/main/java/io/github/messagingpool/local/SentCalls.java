package io.github.messagingpool.local;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls with a future that the running request has sent; its owner writes, any thread may look. */
final class SentCalls {
    /*
     * Visibility: a call is written before `size`, with release, and read after it, with acquire. One who looks while the
     * owner goes on may see calls of the next request: he looks afterwards whether it is still the same request.
     *
     * Held by SentCallsStress.
     */
    private static final int FEW = 8;
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(SentCalls.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable FutureCall<?, ?>[] calls = new FutureCall<?, ?>[FEW];
    private int size;

    /** Adds a call. What has ended is dropped first where there is no room. */
    void add(FutureCall<?, ?> call) {
        if (size == calls.length) {
            makeRoom();
        }
        calls[size] = call;
        SIZE.setRelease(this, size + 1);
    }

    private void makeRoom() {
        FutureCall<?, ?>[] open = Arrays.stream(calls)
                .filter(call -> call != null && !call.ended())
                .toArray(FutureCall<?, ?>[]::new);
        FutureCall<?, ?>[] larger = Arrays.copyOf(open, Math.max(FEW, 2 * open.length));
        SIZE.setRelease(this, 0);
        calls = larger;
        SIZE.setRelease(this, open.length);
    }

    /** Forgets them, at the end of the request. */
    void clear() {
        if (size > 0) {
            int before = size;
            SIZE.setRelease(this, 0);
            if (before > FEW) {
                calls = new FutureCall<?, ?>[FEW];
            } else {
                Arrays.fill(calls, 0, before, null);
            }
        }
    }

    /** Returns those that have not ended and for whose end something has been left to be done. Any thread. */
    List<FutureCall<?, ?>> awaited() {
        List<FutureCall<?, ?>> awaited = new ArrayList<>();
        int now = (int) SIZE.getAcquire(this);
        @Nullable FutureCall<?, ?>[] all = calls;
        for (int i = 0; i < Math.min(now, all.length); i++) {
            FutureCall<?, ?> call = all[i];
            if (call != null && !call.ended() && call.future().getNumberOfDependents() > 0) {
                awaited.add(call);
            }
        }
        return awaited;
    }

    /** Returns whether there is any. Any thread. */
    boolean isEmpty() {
        return (int) SIZE.getAcquire(this) == 0;
    }
}
