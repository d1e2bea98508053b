package com.example.copies;

import io.github.messagingpool.Request;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Asks a {@link Ledger} for {@code sealed}.
 *
 * @param id the item's id
 * @param change given to the item
 * @param tree given to the item
 * @param outcome given to the item
 * @param plain given to the item
 */
@Generated("io.github.messagingpool.processor.PoolItemProcessor")
@SuppressWarnings({"doclint:missing"})
public record SealedRequest(
        long id,
        Ledger.Change change,
        Ledger.Tree<String> tree,
        Ledger.Outcome<List<String>> outcome,
        Ledger.Outcome<String> plain) implements Request.OfLong<Ledger, SealedResponse> {

    /**
     * Copies {@code change}, {@code tree}, {@code outcome}.
     *
     * @param id the item's id
     * @param change given to the item
     * @param tree given to the item
     * @param outcome given to the item
     * @param plain given to the item
     */
    public SealedRequest {
        Objects.requireNonNull(
                change,
                "The parameter change of Ledger.sealed is null in SealedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            change = copyOfChange(change);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter change of Ledger.sealed holds null in SealedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                tree,
                "The parameter tree of Ledger.sealed is null in SealedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            tree = copyOfTree(tree);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter tree of Ledger.sealed holds null in SealedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
        Objects.requireNonNull(
                outcome,
                "The parameter outcome of Ledger.sealed is null in SealedRequest; "
                        + "give a value, or annotate the parameter with @Nullable (of org.jspecify.annotations, or another)");
        try {
            outcome = copyOfOutcome(outcome);
        } catch (NullPointerException failure) {
            throw (NullPointerException) new NullPointerException(
                            "The parameter outcome of Ledger.sealed holds null in SealedRequest; "
                                    + "leave null out, or allow it where it is, as in List<@Nullable String>")
                    .initCause(failure);
        }
    }

    @Override
    public SealedResponse process(Ledger item) {
        return new SealedResponse(id, item.sealed(change, tree, outcome, plain));
    }

    private static Ledger.Change copyOfChange(Ledger.Change value) {
        if (value instanceof Ledger.Added match) {
            return copyOfAdded(match);
        }
        return value;
    }

    private static Ledger.Tree<String> copyOfTree(Ledger.Tree<String> value) {
        return new Ledger.Tree<String>(
                value.value(),
                value.children().stream().map(value2 -> copyOfTree(value2)).toList());
    }

    private static Ledger.Outcome<List<String>> copyOfOutcome(Ledger.Outcome<List<String>> value) {
        if (value instanceof Ledger.Success<List<String>> match) {
            return copyOfSuccess(match);
        }
        return value;
    }

    private static Ledger.Added copyOfAdded(Ledger.Added value) {
        return new Ledger.Added(List.copyOf(value.entries()));
    }

    private static Ledger.Success<List<String>> copyOfSuccess(Ledger.Success<List<String>> value) {
        return new Ledger.Success<List<String>>(List.copyOf(value.value()));
    }
}
