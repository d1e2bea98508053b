package io.github.messagingpool.local;

import io.github.messagingpool.spi.Driver;
import io.github.messagingpool.spi.Owner;
import io.github.messagingpool.spi.Patience;
import io.github.messagingpool.spi.Ticker;
import io.github.messagingpool.threads.ThreadDriver;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * {@link LocalThreadPool}, one generation at a time, and {@link Shutdown}, for good: a pool that is closed stays closed,
 * whatever its container does meanwhile.
 */
public class LifecycleStress {

    private LifecycleStress() {}

    /** A stopped pool is started while it is closed. */
    @JCStressTest
    @Outcome(id = "CLOSED, 0", expect = Expect.ACCEPTABLE, desc = "Closed, and no thread is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "It runs on, or a thread does")
    @State
    public static class StartAndClose {

        private final Lives lives = new Lives();

        public StartAndClose() {
            lives.pool.stop();
        }

        @Actor
        public void container() {
            lives.pool.start();
        }

        @Actor
        public void closer() {
            lives.pool.close();
        }

        @Arbiter
        public void look(LI_Result result) {
            result.r1 = lives.pool.state().name();
            result.r2 = lives.threads();
        }
    }

    /** A pool is stopped while it is closed. */
    @JCStressTest
    @Outcome(id = "CLOSED, closed", expect = Expect.ACCEPTABLE, desc = "Closed, and senders are told so")
    @Outcome(expect = Expect.FORBIDDEN, desc = "It may be started again, or senders are told that it may")
    @State
    public static class StopAndClose {

        private final Lives lives = new Lives();

        @Actor
        public void container() {
            lives.pool.stop();
        }

        @Actor
        public void closer() {
            lives.pool.close();
        }

        @Arbiter
        public void look(LL_Result result) {
            result.r1 = lives.pool.state().name();
            result.r2 = lives.refusal();
        }
    }

    /** A pool, and what drives the owners of each of its generations. */
    private static final class Lives {

        private final Queue<Driver.Run> runs = new ConcurrentLinkedQueue<>();
        private final LocalThreadPool<Object> pool =
                new LocalThreadPool<>(StressPool.SETTINGS, settings -> new Watched(new ThreadDriver(settings), runs));

        int threads() {
            return (int) runs.stream().filter(Driver.Run::isAlive).count();
        }

        String refusal() {
            try {
                return "sent " + pool.sendAsync(StressPool.echo()).join();
            } catch (CompletionException e) {
                return String.valueOf(e.getMessage()).contains("stopped") ? "stopped" : "closed";
            }
        }
    }

    /** A driver that remembers what it has made. */
    private record Watched(ThreadDriver driver, Queue<Driver.Run> runs) implements Driver {

        @Override
        public Ticker ticker() {
            return driver.ticker();
        }

        @Override
        public Patience patience() {
            return driver.patience();
        }

        @Override
        public Run drive(Owner owner) {
            Run run = driver.drive(owner);
            ((Thread) run).setDaemon(true);
            runs.add(run);
            return run;
        }

        @Override
        public Future<?> schedule(Runnable task, long nanos) {
            return driver.schedule(task, nanos);
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
