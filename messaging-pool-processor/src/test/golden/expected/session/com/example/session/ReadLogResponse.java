package com.example.session;

import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link ReadLogRequest}.
 *
 * @param id the item's id
 * @param result what {@code getLog} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record ReadLogResponse(long id, List<String> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code getLog} returned
     */
    public ReadLogResponse {
        Objects.requireNonNull(result, "result");
        result = List.copyOf(result);
    }
}
