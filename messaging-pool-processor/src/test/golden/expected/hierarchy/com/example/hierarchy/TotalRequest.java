package com.example.hierarchy;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Parent} for {@code total}.
 *
 * @param id the item's id
 * @param sums given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record TotalRequest(long id, List<SumResponse> sums) implements Request.OfLong<Parent, TotalResponse> {

    /**
     * Copies {@code sums}.
     *
     * @param id the item's id
     * @param sums given to the item
     */
    public TotalRequest {
        Objects.requireNonNull(sums, "sums");
        sums = List.copyOf(sums);
    }

    @Override
    public TotalResponse process(Parent item) {
        return new TotalResponse(id, item.total(sums));
    }
}
