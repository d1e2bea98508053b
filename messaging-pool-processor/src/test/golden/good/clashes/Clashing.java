package com.example.clashes;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

@PoolItem
public class Clashing<V> {

    public record OfLong(int number) {}

    Clashing(long id) {}

    @Messaging
    java.lang.String variables(
            int item,
            String result,
            int pool,
            int response,
            java.util.List<int[]> value,
            int[] that,
            java.util.Optional<java.util.List<java.lang.String>> copy) {
        return "";
    }

    @Messaging
    List types(List one, java.util.List<List> two, Request three, OfLong four) {
        return one;
    }

    @Messaging(request = "Objects", response = "ThreadPool")
    java.util.Set<String> generated(java.util.Set<String> strings) {
        return strings;
    }
}
