package com.example.ways;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link StreetDriveRequest}.
 *
 * @param <R> as in {@link OneWay}
 * @param <E> as in {@link OneWay}
 * @param id the item's id
 * @param result what {@code drive} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record StreetDriveResponse<R, E extends Exception>(List<String> id, R result) {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     * @param result what {@code drive} returned
     */
    public StreetDriveResponse {
        Objects.requireNonNull(id, "The id of StreetDriveResponse is null; give the id of a OneWay");
    }
}
