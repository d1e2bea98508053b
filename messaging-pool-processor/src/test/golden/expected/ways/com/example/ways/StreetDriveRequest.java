package com.example.ways;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link OneWay} for {@code drive}.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 * @param id the item's id
 * @param by given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StreetDriveRequest<R, E extends Exception>(
        List<String> id,
        R by) implements Request.OfKey<OneWay<R, E>, StreetDriveResponse<R, E>> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param by given to the item
     */
    public StreetDriveRequest {
        Objects.requireNonNull(id, "The id of StreetDriveRequest is null; give the id of a OneWay");
    }

    @Override
    public StreetDriveResponse<R, E> process(OneWay<R, E> item) {
        return new StreetDriveResponse<>(id, item.drive(by));
    }
}
