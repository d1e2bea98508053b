package com.example.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link NullableRequest}.
 *
 * @param id the item's id
 * @param result what {@code nullable} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NullableResponse(long id, @Nullable List<@Nullable String> result) {

    /**
     * Copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code nullable} returned
     */
    public NullableResponse {
        result = result == null ? null : Collections.unmodifiableList(new ArrayList<>(result));
    }
}
