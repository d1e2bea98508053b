package com.example.ways;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link StreetSendAndReceiveRequest}.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 * @param id the item's id
 * @param result what {@code sendAndReceive} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StreetSendAndReceiveResponse<R, E extends Exception>(List<String> id, int result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code sendAndReceive} returned
     */
    public StreetSendAndReceiveResponse {
        Objects.requireNonNull(id, "The id of StreetSendAndReceiveResponse is null; give the id of a OneWay");
    }
}
