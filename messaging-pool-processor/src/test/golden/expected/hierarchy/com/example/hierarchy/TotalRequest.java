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
        Objects.requireNonNull(
                sums,
                "The parameter sums of Parent.total is null in TotalRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            sums = List.copyOf(sums);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter sums of Parent.total holds null in TotalRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public TotalResponse process(Parent item) {
        return new TotalResponse(id, item.total(sums));
    }
}
