package io.github.messagingpool;

import org.jspecify.annotations.Nullable;

/** What a pool thread is doing right now; used by that thread alone. */
final class Running {

    /** The item that was running, filled in late while it is being made. */
    static final class ItemRef {

        private @Nullable Object item;

        boolean is(Object other) {
            return item == other;
        }
    }

    private @Nullable Request<?, ?> request;
    private @Nullable ItemRef ref;
    private @Nullable Object item;

    @Nullable
    Request<?, ?> request() {
        return request;
    }

    void begin(Request<?, ?> next) {
        request = next;
        item = null;
        if (ref != null) {
            ref = null;
        }
    }

    /** Says which item the request is for, when it is found or has been made. */
    void on(Object found) {
        item = found;
        if (ref != null) {
            ref.item = found;
        }
    }

    /** What is left is overwritten by the next, and not looked at before. */
    void end() {
        request = null;
    }

    /** Runs something on behalf of another request, and then goes on with this one. */
    void during(Request<?, ?> other, Runnable action) {
        Request<?, ?> outerRequest = request;
        ItemRef outerRef = ref;
        Object outerItem = item;
        begin(other);
        try {
            action.run();
        } finally {
            request = outerRequest;
            ref = outerRef;
            item = outerItem;
        }
    }

    /** Returns a reference to the item that is running, also before its constructor has returned. */
    ItemRef item() {
        if (ref == null) {
            ref = new ItemRef();
            ref.item = item;
        }
        return ref;
    }
}
