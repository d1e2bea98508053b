package io.github.messagingpool.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sources of an application with a number of item classes, each with what the annotation processor would
 * write for it, and a size of its own for each pool.
 *
 * @param items the number of item classes
 */
record StartupSources(int items) {

    static final String MAIN_CLASS = "com.example.Application";

    /** What stands before the numbers that the application prints. */
    static final String READY = "READY";

    private static final String APPLICATION = """
            package com.example;

            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;

            @SpringBootApplication(proxyBeanMethods = false)
            public class Application {
                public static void main(String[] args) {
                    SpringApplication application = new SpringApplication(Application.class);
                    application.addListeners(new Ready());
                    application.run(args);
                }
            }
            """;

    /** Reads the time before anything else, and ends the process without closing what took no part in the start. */
    private static final String LISTENER = """
            package com.example;

            import com.sun.management.OperatingSystemMXBean;
            import io.github.messagingpool.ThreadPool;
            import java.lang.management.ManagementFactory;
            import java.util.concurrent.locks.LockSupport;
            import org.springframework.boot.context.event.ApplicationReadyEvent;
            import org.springframework.context.ApplicationListener;

            class Ready implements ApplicationListener<ApplicationReadyEvent> {
                @Override
                public void onApplicationEvent(ApplicationReadyEvent event) {
                    for (int i = Integer.getInteger("threads", 0); i > 0; i--) {
                        new Thread(LockSupport::park, "plain-" + i).start();
                    }
                    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                    long cpu = system.getProcessCpuTime();
                    long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
                    long main = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    int pools = event.getApplicationContext().getBeanNamesForType(ThreadPool.class).length;
                    System.out.println("READY " + cpu + " " + main + " " + wall + " " + pools);
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
            }
            """;

    private static final String SERVICE = """
            package com.example;

            import org.springframework.stereotype.Service;

            @Service
            class Prices {
                long of(long article) {
                    return article % 100;
                }
            }
            """;

    private static final String ITEM = """
            package com.example;

            import io.github.messagingpool.*;
            import java.util.concurrent.CompletableFuture;

            @PoolItem
            public class Cart# {
                private final Prices prices;
                private long total;

                Cart#(long id, Prices prices) {
                    this.prices = prices;
                }

                @Messaging(request = "Add#Request", response = "Add#Response")
                long add(long article) {
                    total += prices.of(article);
                    return total;
                }

                @Messaging(request = "Total#Request", response = "Total#Response")
                long total() {
                    return total;
                }
            }

            record Cart#Init(long id) implements Init.OfLong<Cart#> {}

            record Add#Request(long id, long article) implements Request.OfLong<Cart#, Add#Response> {
                @Override
                public Add#Response process(Cart# item) {
                    return new Add#Response(id, item.add(article));
                }
            }

            record Add#Response(long id, long result) {}

            record Total#Request(long id) implements Request.OfLong<Cart#, Total#Response> {
                @Override
                public Total#Response process(Cart# item) {
                    return new Total#Response(id, item.total());
                }
            }

            record Total#Response(long id, long result) {}

            final class Cart#Client {
                private final ThreadPool<Cart#> pool;

                public Cart#Client(ThreadPool<Cart#> pool) {
                    this.pool = pool;
                }

                public void create(long id) {
                    pool.sendAndReceive(new Cart#Init(id));
                }

                public long add(long id, long article) {
                    return pool.sendAndReceive(new Add#Request(id, article)).result();
                }

                public CompletableFuture<Total#Response> totalAsync(long id) {
                    return pool.sendAsync(new Total#Request(id));
                }
            }
            """;

    /** Writes everything into an empty folder, the properties into another. */
    void write(Path sources, Path classes) throws IOException {
        write(sources.resolve("Application.java"), APPLICATION);
        write(sources.resolve("Ready.java"), LISTENER);
        write(sources.resolve("Prices.java"), SERVICE);
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < items; i++) {
            String number = Integer.toString(i);
            write(sources.resolve("Cart" + number + ".java"), ITEM.replace("#", number));
            properties.append("messaging-pool.pools.cart").append(number).append(".threads=2\n");
        }
        write(classes.resolve("application.properties"), properties.toString());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
