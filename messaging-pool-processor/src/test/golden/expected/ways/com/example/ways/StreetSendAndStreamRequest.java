package com.example.ways;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link OneWay} for {@code sendAndStream}.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StreetSendAndStreamRequest<R, E extends Exception>(
        List<String> id) implements Request.OfKey<OneWay<R, E>, StreetSendAndStreamResponse<R, E>> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    public StreetSendAndStreamRequest {
        Objects.requireNonNull(id, "The id of StreetSendAndStreamRequest is null; give the id of a OneWay");
    }

    @Override
    public StreetSendAndStreamResponse<R, E> process(OneWay<R, E> item) throws E {
        return new StreetSendAndStreamResponse<>(id, item.sendAndStream());
    }
}
