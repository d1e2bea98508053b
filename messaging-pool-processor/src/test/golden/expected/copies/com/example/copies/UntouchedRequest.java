package com.example.copies;

import io.github.messagingpool.Request;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Ledger} for {@code untouched}.
 *
 * @param id the item's id
 * @param entry given to the item
 * @param shared given to the item
 * @param promised given to the item
 * @param asItIs given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record UntouchedRequest(
        long id,
        Ledger.Entry entry,
        Ledger.Shared shared,
        StringBuilder promised,
        List<String> asItIs) implements Request.OfLong<Ledger, UntouchedResponse> {

    @Override
    public UntouchedResponse process(Ledger item) {
        return new UntouchedResponse(id, item.untouched(entry, shared, promised, asItIs));
    }
}
