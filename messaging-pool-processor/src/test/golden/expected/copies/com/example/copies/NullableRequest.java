package com.example.copies;

import io.github.messagingpool.Request;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Ledger} for {@code nullable}.
 *
 * @param id the item's id
 * @param name given to the item
 * @param names given to the item
 * @param number given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record NullableRequest(
        long id,
        @Nullable String name,
        @Nullable List<String> names,
        @Nullable Integer number) implements Request.OfLong<Ledger, NullableResponse> {

    /**
     * Copies {@code names}.
     *
     * @param id the item's id
     * @param name given to the item
     * @param names given to the item
     * @param number given to the item
     */
    public NullableRequest {
        try {
            names = names == null ? null : List.copyOf(names);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter names of Ledger.nullable holds null in NullableRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public NullableResponse process(Ledger item) {
        return new NullableResponse(id, item.nullable(name, names, number));
    }
}
