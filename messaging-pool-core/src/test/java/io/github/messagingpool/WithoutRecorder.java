package io.github.messagingpool;

import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.util.List;

/** The program of a process whose Java runtime may have no flight recorder. */
final class WithoutRecorder {

    private WithoutRecorder() {}

    public static void main(String[] args) {
        try (ThreadPool<Counter> pool = Counter.pool(new Events())
                .threads(1)
                .maxItems(1)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build()) {
            System.out.println(pool.sendAndReceive(List.of(new Increment(1, 1), new Increment(2, 2))));
        }
        System.out.println(ModuleLayer.boot().findModule("jdk.jfr").isPresent() ? "with" : "without");
    }
}
