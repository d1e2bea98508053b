package com.example.deprecated;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Old} for {@code next}.
 *
 * @param id the item's id
 * @param kept given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"deprecation"})
public record NextRequest(long id, Old.Kept kept) implements Request.OfLong<Old, NextResponse> {

    @Override
    public NextResponse process(Old item) {
        return new NextResponse(id, item.next(kept));
    }
}
