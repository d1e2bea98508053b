package io.github.messagingpool.local;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Wait;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an owner is doing right now; used by it alone. */
final class CurrentRequest {

    /** The item that was running, filled in late while it is being made. */
    static final class ItemRef {

        private @Nullable Object item;

        boolean is(Object other) {
            return item == other;
        }
    }

    private boolean any;

    /** What is done meanwhile on behalf of another request than the current envelope's. */
    private @Nullable Request<?, ?> other;

    private @Nullable ItemRef ref;

    /** Returns the request that is running, which is the envelope's unless another has come between; or null. */
    @Nullable
    Request<?, ?> request(Wait.@Nullable Call current) {
        if (!any) {
            return null; // for example in a future's callback, when its request is over
        }
        return other != null || current == null ? other : current.first();
    }

    void begin() {
        any = true;
        if (ref != null) {
            ref = null;
        }
    }

    void end() {
        any = false;
    }

    /** Says which item the request is for when it has been made. */
    void made(Object item) {
        if (ref != null) {
            ref.item = item;
        }
    }

    /** Runs something on behalf of another request, and then goes on with this one. */
    void during(Request<?, ?> between, Runnable action) {
        boolean outerAny = any;
        Request<?, ?> outerOther = other;
        ItemRef outerRef = ref;
        any = true;
        other = between;
        ref = null;
        try {
            action.run();
        } finally {
            any = outerAny;
            other = outerOther;
            ref = outerRef;
        }
    }

    /**
     * Returns a reference to the item that is running, also before its constructor has returned.
     *
     * @param find finds the item of a request, or null while it is being made
     */
    ItemRef item(Request<?, ?> request, Function<Request<?, ?>, @Nullable Object> find) {
        if (ref == null) {
            ref = new ItemRef();
            ref.item = find.apply(request);
        }
        return ref;
    }
}
