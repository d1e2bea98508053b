package com.example.nulls;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Sendable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Returns nulls where it should not. */
@PoolItem
public class Cart {

    /** Has to be copied. */
    public record Page(List<String> lines, @Nullable List<String> notes) {}

    Cart(String id) {}

    @Messaging
    void add(List<String> skus, Optional<String> failure) {}

    @Messaging
    void addAll(List<List<String>> groups, Set<int[]> sizes, Map<String, List<String>> byName, Page page) {}

    @Messaging
    void allow(
            @Nullable List<@Nullable String> skus,
            @Nullable Optional<String> coupon,
            @Sendable Optional<String> kept,
            String name) {}

    @Messaging
    List<String> skus() {
        return null;
    }

    @Messaging
    List<String> holed() {
        return Arrays.asList("a", null);
    }

    @Messaging
    Optional<String> coupon() {
        return null;
    }

    @Messaging
    OptionalInt number() {
        return null;
    }

    @Messaging
    int[] sums() {
        return null;
    }

    @Messaging
    Page page() {
        return new Page(null, null);
    }

    @Messaging
    String name() {
        return null;
    }
}
