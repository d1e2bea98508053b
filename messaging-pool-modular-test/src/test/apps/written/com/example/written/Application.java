package com.example.written;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts, and prints what came of it. */
public final class Application {

    private static final AtomicInteger CLOSED = new AtomicInteger();

    private Application() {}

    public static void main(String[] arguments) {
        System.out.println(Application.class.getModule() + " requires " + ThreadPool.class.getModule());
        try (ThreadPool<Counter> pool = builder()
                .createOnDemand(id -> new CounterInit((Long) id))
                .build()) {
            pool.sendAndReceive(new CounterInit(1));
            pool.send(new AddRequest(1, 2));
            System.out.println("created: " + pool.sendAndReceive(new AddRequest(1, 3)));
            System.out.println("on demand: " + pool.sendAndReceive(new AddRequest(2, 4)));
        }
        System.out.println("closed: " + CLOSED);
        try {
            builder().build().close();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static ThreadPoolBuilder<Counter> builder() {
        return ThreadPool.builder(Counter.class)
                .threads(2)
                .factory(CounterInit.class, init -> new Counter(CLOSED::incrementAndGet));
    }
}
