package com.example.meters;

import io.github.messagingpool.ThreadPool;
import java.time.Duration;

/** Reads some meters. */
final class Application {

    private Application() {}

    static ThreadPool<Meter> meters(Archive archive) {
        return ThreadPool.builder(Meter.class)
                .factory(MeterInit.class, init -> new Meter(init.id(), archive))
                .threads(2)
                .requestTimeout(Duration.ofSeconds(5))
                .build();
    }

    public static void main(String[] arguments) {
        Archive archive = new Archive();
        try (ThreadPool<Meter> pool = meters(archive)) {
            MeterClient meters = new MeterClient(pool);
            meters.use(1, 20);
            meters.send().use(2, 5); // does not wait
            System.out.println("meter 1: " + meters.use(1, 22));
        } // finishes what was accepted, and closes every item
        System.out.println("at the end: " + archive.used());
    }
}
