package com.example.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pool as the endpoint would tell of it.
 *
 * @param name its name
 * @param threads how many threads it has
 * @param ended which of them has ended; -1 if none has
 * @param busyFrom from which on they are busy
 * @param lastDeadlock when a call was refused as a deadlock, or null
 * @param words how its requests and ids are called
 */
record StubPool(
        String name,
        int threads,
        int ended,
        int busyFrom,
        @Nullable Instant lastDeadlock,
        Words words) {

    /**
     * How requests and ids are called.
     *
     * @param request the simple name of a request
     * @param id the text of an id
     */
    record Words(String request, String id) {

        private static final Words SHORT = new Words("WorkRequest", "******");
    }

    StubPool(String name, int threads, int ended, int busyFrom) {
        this(name, threads, ended, busyFrom, null);
    }

    StubPool(String name, int threads, int ended, int busyFrom, @Nullable Instant lastDeadlock) {
        this(name, threads, ended, busyFrom, lastDeadlock, Words.SHORT);
    }

    /** Returns one of whose two threads each is in one kind of trouble, all of them told in these words. */
    static StubPool troubled(String name, Words words) {
        return new StubPool(name, 2, 0, 1, Instant.now(), words);
    }

    static StubPool calm(String name, int threads) {
        return new StubPool(name, threads, -1, threads);
    }

    Map<String, Object> summary() {
        Map<String, Object> summary = new TreeMap<>(Map.of(
                "name",
                name,
                "item",
                "com.example.Session",
                "state",
                "RUNNING",
                "threads",
                threads,
                "busyThreads",
                threads - busyFrom,
                "items",
                10 * threads,
                "queueDepth",
                0,
                "stuckThreads",
                0,
                "endedThreads",
                ended < 0 ? 0 : 1,
                "fullestQueue",
                0.0));
        summary.putAll(Map.of(
                "processed", 100 * threads,
                "failed", 0,
                "rejected", 0,
                "dropped", 0,
                "expired", 0,
                "cancelled", 0,
                "deadlocks", lastDeadlock == null ? 0 : 1,
                "busyTime", "PT" + System.nanoTime() / 1e9 * (threads - busyFrom) + "S",
                "imbalance", 1.0));
        summary.put("outOfMemoryThreads", 0);
        summary.put("lastDeadlock", lastDeadlock);
        return summary;
    }

    Map<String, Object> details() {
        return Map.of(
                "name",
                name,
                "item",
                "com.example.Session",
                "state",
                "RUNNING",
                "imbalance",
                1.0,
                "threads",
                IntStream.range(0, threads).mapToObj(this::thread).toList(),
                "deadLetters",
                isTroubled() ? List.of(letter("EXPIRED"), letter("CANCELLED")) : List.of());
    }

    private boolean isTroubled() {
        return !words.equals(Words.SHORT);
    }

    private Map<String, Object> letter(String reason) {
        return Map.of(
                "request", words.request(),
                "reason", reason,
                "at", Instant.now(),
                "id", words.id(),
                "content", words.request() + "[id=" + words.id() + ", cause=java.lang." + words.id() + ']');
    }

    private Map<String, Object> thread(int index) {
        boolean busy = index >= busyFrom;
        Map<String, Object> thread = new TreeMap<>(Map.of(
                "index",
                index,
                "name",
                name + "-" + index,
                "alive",
                index != ended,
                "stuck",
                busy && isTroubled(),
                "outOfMemory",
                false,
                "queueDepth",
                0,
                "queueCapacity",
                64,
                "items",
                10,
                "processed",
                100,
                "failed",
                0));
        thread.putAll(Map.of(
                "rejected", 0,
                "dropped", 0,
                "expired", 0,
                "cancelled", 0,
                "deadlocks", isTroubled() ? 1 : 0,
                "itemsCreated", 10,
                "busyTime", "PT" + (busy ? System.nanoTime() / 1e9 : 0.5) + "S",
                "hotIds", List.of(Map.of("id", words.id(), "requests", 0.6, "time", 0.7))));
        thread.put("node", null);
        thread.put("lastDeadlock", isTroubled() ? Map.of("at", Instant.now(), "cycle", cycle()) : null);
        thread.put("currentRequest", busy ? words.request() : null);
        thread.put("currentId", busy ? words.id() : null);
        thread.put("busyFor", busy ? "PT0.002S" : null);
        return thread;
    }

    private String cycle() {
        String step = name + "#" + words.id() + " (" + name + "-0)";
        return step + " → " + step;
    }
}
