package com.example.promises;

import io.github.messagingpool.Request;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Desk} for {@code ask}.
 *
 * @param id the item's id
 * @param name given to the item
 * @param lines given to the item
 * @param shape given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record AskRequest(
        long id,
        Desk.Name name,
        Desk.Lines lines,
        Desk.Shape shape) implements Request.OfLong<Desk, AskResponse> {

    @Override
    public AskResponse process(Desk item) throws Desk.Refused, Desk.Overloaded {
        return new AskResponse(id, item.ask(name, lines, shape));
    }
}
