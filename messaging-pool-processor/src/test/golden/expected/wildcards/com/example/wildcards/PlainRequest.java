package com.example.wildcards;

import io.github.messagingpool.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Asks a {@link Notes.Book} for {@code plain}.
 *
 * @param id the item's id
 * @param kinds given to the item
 * @param notes given to the item
 * @param byName given to the item
 * @param sums given to the item
 * @param number given to the item
 * @param texts given to the item
 * @param shapes given to the item
 * @param refs given to the item
 * @param held given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
record PlainRequest(
        Notes.Key id,
        Set<? extends Notes.Kind> kinds,
        List<? extends Notes.Note> notes,
        Map<String, ? extends Notes.Kind> byName,
        Map<? extends Notes.Kind, ? extends BigDecimal> sums,
        Optional<? extends Long> number,
        List<? extends @Nullable String> texts,
        List<? extends Notes.Shape> shapes,
        List<? extends Notes.Ref<?>> refs,
        Notes.Held held) implements Request.OfKey<Notes.Book, PlainResponse> {

    /**
     * Checks that there is an id, checks that there is {@code number}, and copies {@code kinds}, {@code notes}, {@code byName}, {@code sums}, {@code texts}, {@code shapes}, {@code refs}.
     *
     * @param id the item's id
     * @param kinds given to the item
     * @param notes given to the item
     * @param byName given to the item
     * @param sums given to the item
     * @param number given to the item
     * @param texts given to the item
     * @param shapes given to the item
     * @param refs given to the item
     * @param held given to the item
     */
    PlainRequest {
        Objects.requireNonNull(id, "The id of PlainRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                number,
                "The parameter number of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        Objects.requireNonNull(
                kinds,
                "The parameter kinds of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        kinds = Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
        Objects.requireNonNull(
                notes,
                "The parameter notes of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            notes = List.copyOf(notes);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter notes of Notes.Book.plain holds null in PlainRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                byName,
                "The parameter byName of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        Objects.requireNonNull(
                sums,
                "The parameter sums of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
        Objects.requireNonNull(
                texts,
                "The parameter texts of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
        Objects.requireNonNull(
                shapes,
                "The parameter shapes of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            shapes = List.copyOf(shapes);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter shapes of Notes.Book.plain holds null in PlainRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                refs,
                "The parameter refs of Notes.Book.plain is null in PlainRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            refs = List.copyOf(refs);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter refs of Notes.Book.plain holds null in PlainRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public PlainResponse process(Notes.Book item) {
        return new PlainResponse(id, item.plain(kinds, notes, byName, sums, number, texts, shapes, refs, held));
    }
}
