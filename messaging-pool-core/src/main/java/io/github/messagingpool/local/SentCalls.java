package io.github.messagingpool.local;

import io.github.messagingpool.spi.Wait;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
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

    private volatile Origin.@Nullable Sent[] calls = new Origin.Sent[FEW];
    private int size;

    /** What is sent elsewhere in the request's name; one who looks may see it late. */
    private @Nullable Origin origin;

    /** Whether there is anything to forget; the owner's own. */
    private boolean isUsed;

    /** Returns the running request's; the owner calls it. */
    Origin origin(Supplier<Origin> made) {
        Origin known = origin;
        if (known == null) {
            known = made.get();
            isUsed = true;
            origin = known;
        }
        return known;
    }

    /** Adds a call. What has ended is dropped first where there is no room. */
    void add(Origin.Sent call) {
        isUsed = true;
        if (size == calls.length) {
            makeRoom();
        }
        calls[size] = call;
        SIZE.setRelease(this, size + 1);
    }

    private void makeRoom() {
        Origin.Sent[] open = Arrays.stream(calls)
                .filter(call -> call != null && !call.isOver())
                .toArray(Origin.Sent[]::new);
        Origin.Sent[] larger = Arrays.copyOf(open, Math.max(FEW, 2 * open.length));
        SIZE.setRelease(this, 0);
        calls = larger;
        SIZE.setRelease(this, open.length);
    }

    /** Forgets them, at the end of the request. */
    void clear() {
        if (isUsed) {
            forget();
        }
    }

    private void forget() {
        isUsed = false;
        origin = null;
        if (size > 0) {
            int before = size;
            SIZE.setRelease(this, 0);
            if (before > FEW) {
                calls = new Origin.Sent[FEW];
            } else {
                Arrays.fill(calls, 0, before, null);
            }
        }
    }

    /**
     * Returns those that have not ended and for whose end something has been left to be done, and what is done elsewhere for
     * those that have. Any thread.
     *
     * @param work which work is waited for although nothing has been left to be done
     */
    List<Wait.Edge> awaited(Predicate<Object> work) {
        List<Wait.Edge> awaited = new ArrayList<>();
        Origin elsewhere = origin;
        Origin.Needs needs = elsewhere == null ? new Origin.Needs(List.of(), work) : elsewhere.needs(work);
        if (elsewhere != null) {
            elsewhere.addAwaited(awaited, needs);
        }
        int now = (int) SIZE.getAcquire(this);
        Origin.@Nullable Sent[] all = calls;
        for (int i = 0; i < Math.min(now, all.length); i++) {
            Origin.Sent call = all[i];
            if (call != null) {
                call.addAwaited(awaited, needs);
            }
        }
        return awaited;
    }

    /** Returns whether there is none, and nothing is done elsewhere. Any thread. */
    boolean isEmpty() {
        Origin elsewhere = origin;
        return (int) SIZE.getAcquire(this) == 0 && (elsewhere == null || elsewhere.isOver());
    }
}
