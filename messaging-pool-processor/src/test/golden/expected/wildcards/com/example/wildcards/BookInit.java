package com.example.wildcards;

import io.github.messagingpool.Init;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Creates a {@link Notes.Book}.
 *
 * @param id the item's id
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record BookInit(Notes.Key id) implements Init.OfKey<Notes.Book> {

    /**
     * Checks that there is an id.
     *
     * @param id the item's id
     */
    BookInit {
        Objects.requireNonNull(id, "The id of BookInit is null; give the id of a Notes.Book");
    }
}
