package com.example.ways;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link OneWay} for {@code sendAndReceive}.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StreetSendAndReceiveRequest<R, E extends Exception>(
        List<String> id) implements Request.OfKey<OneWay<R, E>, StreetSendAndReceiveResponse<R, E>> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public StreetSendAndReceiveRequest {
        Objects.requireNonNull(id, "The id of StreetSendAndReceiveRequest is null; give the id of a OneWay");
    }

    @Override
    public StreetSendAndReceiveResponse<R, E> process(OneWay<R, E> item) {
        return new StreetSendAndReceiveResponse<>(id, item.sendAndReceive());
    }
}
