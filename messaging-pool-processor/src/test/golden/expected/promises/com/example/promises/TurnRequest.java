package com.example.promises;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Desk} for {@code turn}.
 *
 * @param id the item's id
 * @param page given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record TurnRequest(long id, Desk.Page page) implements Request.OfLong<Desk, TurnResponse> {

    /**
     * Copies {@code page}.
     *
     * @param id the item's id
     * @param page given to the item
     */
    TurnRequest {
        Objects.requireNonNull(
                page,
                "The parameter page of Desk.turn is null in TurnRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            page = copyOfPage(page);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter page of Desk.turn holds null in TurnRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public TurnResponse process(Desk item) {
        return new TurnResponse(id, item.turn(page));
    }

    private static Desk.Page copyOfPage(Desk.Page value) {
        return new Desk.Page(value.shared(), List.copyOf(value.lines()), value.count());
    }
}
