package com.example.copies;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@PoolItem
public class Ledger {

    /** Immutable all the way: goes as it is. */
    public record Entry(String account, BigDecimal amount, Instant at) {}

    /** Has a list and an array: is copied. */
    public record Page(int number, List<Entry> entries, @Nullable Set<String> tags, byte[] stamp) {}

    /** Recursive. */
    public record Tree<T>(T value, List<Tree<T>> children) {}

    /** Some of its types have to be copied. */
    public sealed interface Change permits Added, Removed, Kind {}

    public record Added(List<Entry> entries) implements Change {}

    public record Removed(int number) implements Change {}

    public enum Kind implements Change {
        NONE
    }

    /** Sealed and generic. */
    public sealed interface Outcome<V> permits Success, Failure {}

    public record Success<T>(T value) implements Outcome<T> {}

    public record Failure<T>(String reason) implements Outcome<T> {}

    /** Not immutable, but the promise is given. */
    @Sendable
    public static class Shared {}

    private List<String> kept = List.of();

    Ledger(long id) {}

    @Messaging
    List<String> simple(List<String> value, Set<Integer> numbers, Map<String, Instant> times, Optional<String> note) {
        List<String> before = kept;
        kept = value;
        return before;
    }

    @Messaging
    Map<String, List<List<Integer>>> nested(
            List<List<String>> rows, Set<List<String>> sets, Map<String, Map<Kind, List<Long>>> maps) {
        return Map.of();
    }

    @Messaging
    int[] arrays(int[] numbers, double @Nullable [] weights, List<byte[]> blobs, Optional<long[]> some, double factor) {
        numbers[0]++;
        return numbers;
    }

    @Messaging
    Entry untouched(Entry entry, Shared shared, @Sendable StringBuilder promised, @Sendable List<String> asItIs) {
        return entry;
    }

    @Messaging
    Page records(Page page, List<Page> pages, @Nullable Page last) {
        return page;
    }

    @Messaging
    Change sealed(Change change, Tree<String> tree, Outcome<List<String>> outcome, Outcome<String> plain) {
        return change;
    }

    @Messaging
    @Nullable List<@Nullable String> nullable(@Nullable String name, @Nullable List<String> names, @Nullable Integer number) {
        return null;
    }

    @Messaging
    @Sendable
    StringBuilder promised() {
        return new StringBuilder();
    }
}
