package com.example.copies;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link SimpleRequest}.
 *
 * @param id the item's id
 * @param result what {@code simple} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SimpleResponse(long id, List<String> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code simple} returned
     */
    public SimpleResponse {
        Objects.requireNonNull(result, "result");
        result = List.copyOf(result);
    }
}
