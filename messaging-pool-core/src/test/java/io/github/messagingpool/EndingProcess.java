package io.github.messagingpool;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** What {@link ProcessEndTests} runs in a process of its own, which ends while pools are at work. */
final class EndingProcess {

    static final int EXIT_CODE = 7;
    static final int REQUESTS = 50;
    static final Duration LONG = Duration.ofMinutes(2);

    /** How the process ends. */
    enum Way {
        /** An item exits, while an item of another pool waits for it. */
        ITEM_EXITS,
        /** An item exits while it is closed. */
        CLOSING_ITEM_EXITS,
        /** The main thread's end is the end, beside daemons that are at work. */
        BESIDE_DAEMONS,
        /** The process is told to end while requests wait. */
        TERMINATED
    }

    private final ThreadPool<Counter> pool;
    private final ThreadPool<Counter> front;

    private EndingProcess(boolean daemon) {
        pool = pool("counters", daemon);
        front = pool("front", daemon);
    }

    private static ThreadPool<Counter> pool(String name, boolean daemon) {
        return Counter.pool(new Events())
                .name(name)
                .threads(1)
                .daemon(daemon)
                .shutdownHook(true)
                .shutdownTimeout(LONG)
                .createOnDemand(id -> new CounterInit((Long) id))
                .build();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Way way = Way.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        EndingProcess process = new EndingProcess(way == Way.BESIDE_DAEMONS);
        switch (way) {
            case ITEM_EXITS -> process.itemExits();
            case CLOSING_ITEM_EXITS -> process.closingItemExits();
            case BESIDE_DAEMONS -> process.daemonsWork();
            case TERMINATED -> process.manyWait();
        }
    }

    private void itemExits() {
        front.send(new Ask<>(1, outer -> pool.sendAndReceive(new Ask<>(1, inner -> exit()))));
        front.send(new Ask<>(2, counter -> say("the item that waited goes on")));
    }

    private void closingItemExits() {
        ThreadPool<ExitsAtClose> odd = ThreadPool.builder(ExitsAtClose.class)
                .threads(1)
                .shutdownHook(true)
                .shutdownTimeout(LONG)
                .factory(ExitsAtCloseInit.class, init -> new ExitsAtClose())
                .build();
        odd.sendAndReceive(new ExitsAtCloseInit(1));
        odd.send(new RemoveRequest<>(1L));
    }

    static final class ExitsAtClose implements AutoCloseable {

        @Override
        public void close() {
            exit();
        }
    }

    record ExitsAtCloseInit(long id) implements Init.OfLong<ExitsAtClose> {}

    private void daemonsWork() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        pool.send(new Ask<>(1, counter -> {
            begun.countDown();
            return say("finished");
        }));
        begun.await();
    }

    private void manyWait() {
        CountDownLatch told = new CountDownLatch(1);
        for (int i = 0; i < REQUESTS; i++) {
            pool.send(new Ask<>(1, counter -> {
                told.await();
                return say("ran");
            }));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(told::countDown));
        say("waiting");
    }

    private static String exit() {
        System.exit(EXIT_CODE);
        return "not reached";
    }

    private static String say(String line) {
        System.out.println(line);
        return line;
    }
}
