package io.github.messagingpool.local;

import io.github.messagingpool.Request;

/** What a pool is asked that no item answers, under the name by which it fails. It is never run. */
interface Question<T> extends Request.OfKey<T, Object> {

    /** The id of what is asked of all items. */
    String ALL = "*";

    @Override
    default Object process(T item) {
        throw new UnsupportedOperationException("no item answers this");
    }

    /** Asks for ids, after one or from the first on. */
    record IdsRequest<T>(Object id) implements Question<T> {}

    /** Asks for the removal of all items. */
    record RemoveAllRequest<T>(Object id) implements Question<T> {}

    /** Asks whether an item is there, beside the queue. */
    record PeekRequest<T>(Object id) implements Question<T> {}

    /** Asks who owns an id. */
    record RouteRequest<T>(Object id) implements Question<T> {}

    /** Asks to forget what an item would have gone on with. */
    record ForgetRequest<T>(Object id) implements Question<T> {}
}
