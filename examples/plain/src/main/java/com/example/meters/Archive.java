package com.example.meters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was used when the meters were closed. Safe for use by many threads: all items of the pool have the same one. */
final class Archive {

    private final Map<Long, Integer> used = new ConcurrentHashMap<>();

    void keep(long meter, int units) {
        used.put(meter, units);
    }

    Map<Long, Integer> used() {
        return Map.copyOf(used);
    }
}
