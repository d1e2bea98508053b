package com.example.inherited;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Sets the state.
 *
 * @param id the item's id
 * @param state the new state
 * @param history given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
public record SetRequest(long id, String state, List<String> history) implements Request.OfLong<Light, SetResponse> {

    /**
     * Copies {@code history}.
     *
     * @param id the item's id
     * @param state the new state
     * @param history given to the item
     */
    public SetRequest {
        Objects.requireNonNull(
                history,
                "The parameter history of Light.set is null in SetRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            history = List.copyOf(history);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter history of Light.set holds null in SetRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public SetResponse process(Light item) {
        item.set(state, history);
        return new SetResponse(id);
    }
}
