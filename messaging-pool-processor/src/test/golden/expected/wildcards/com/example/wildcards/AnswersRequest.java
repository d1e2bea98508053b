package com.example.wildcards;

import io.github.messagingpool.Request;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Notes.Book} for {@code answers}.
 *
 * @param id the item's id
 * @param answer given to the item
 * @param answers given to the item
 * @param pages given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
record AnswersRequest(
        Notes.Shelf<? extends Notes.Kind> id,
        Notes.Answer answer,
        List<? extends Notes.Answer> answers,
        Set<? extends Notes.Pages> pages) implements Request.OfKey<Notes.Book, AnswersResponse> {

    /**
     * Checks that there is an id, and copies {@code answer}, {@code answers}, {@code pages}.
     *
     * @param id the item's id
     * @param answer given to the item
     * @param answers given to the item
     * @param pages given to the item
     */
    AnswersRequest {
        Objects.requireNonNull(id, "The id of AnswersRequest is null; give the id of a Notes.Book");
        Objects.requireNonNull(
                answer,
                "The parameter answer of Notes.Book.answers is null in AnswersRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            answer = copyOfAnswer(answer);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter answer of Notes.Book.answers holds null in AnswersRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                answers,
                "The parameter answers of Notes.Book.answers is null in AnswersRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            answers = answers.stream().map((Notes.Answer value) -> copyOfAnswer(value)).toList();
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter answers of Notes.Book.answers holds null in AnswersRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                pages,
                "The parameter pages of Notes.Book.answers is null in AnswersRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            pages = copyOfSet(pages);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter pages of Notes.Book.answers holds null in AnswersRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public AnswersResponse process(Notes.Book item) {
        return new AnswersResponse(id, item.answers(answer, answers, pages()));
    }

    /** {@return a copy} */
    @Override
    public Set<? extends Notes.Pages> pages() {
        return copyOfSet(pages);
    }

    private static Notes.Answer copyOfAnswer(Notes.Answer value) {
        if (value instanceof Notes.Yes match) {
            return copyOfYes(match);
        }
        return value;
    }

    private static Set<Notes.Pages> copyOfSet(Set<? extends Notes.Pages> values) {
        Set<Notes.Pages> copy = new LinkedHashSet<>();
        for (Notes.Pages value : values) {
            copy.add(copyOfPages(value));
        }
        return Collections.unmodifiableSet(copy);
    }

    private static Notes.Yes copyOfYes(Notes.Yes value) {
        return new Notes.Yes(Collections.unmodifiableSet(new LinkedHashSet<>(value.kinds())));
    }

    private static Notes.Pages copyOfPages(Notes.Pages value) {
        return new Notes.Pages(List.copyOf(value.notes()), value.marks() == null ? null : value.marks().clone());
    }
}
