package com.example.wildcards;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The answer to {@link RecordsRequest}.
 *
 * @param id the item's id
 * @param result what {@code records} returned
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record RecordsResponse(Notes.Key id, Notes.Answer result) {

    /**
     * Checks that there is an id, and copies {@code result}.
     *
     * @param id the item's id
     * @param result what {@code records} returned
     */
    RecordsResponse {
        Objects.requireNonNull(id, "The id of RecordsResponse is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                result,
                "Notes.Book.records returned null; "
                        + "return a value, or annotate the method with @Nullable (of org.jspecify.annotations, or another)");
        try {
            result = copyOfAnswer(result);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "Notes.Book.records returned a value that holds null; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    private static Notes.Answer copyOfAnswer(Notes.Answer value) {
        if (value instanceof Notes.Yes match) {
            return copyOfYes(match);
        }
        return value;
    }

    private static Notes.Yes copyOfYes(Notes.Yes value) {
        return new Notes.Yes(Collections.unmodifiableSet(new LinkedHashSet<>(value.kinds())));
    }
}
