package com.example.servers;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.testcontainers.lifecycle.Startable;

/**
 * A server that tests need, in the first of several ways that works on this machine; which one it is, is printed. A field
 * with {@code @Container} is started and stopped by {@code @Testcontainers}.
 *
 * <p>Where no way works, the tests fail if {@code CI=true}; elsewhere they are aborted, and "not run, because …" is
 * printed.
 *
 * @param <W> what the ways have in common
 */
final class EitherServer<W extends ServerWay> implements Startable {

    private final String name;
    private final boolean needed;
    private final PrintStream out;
    private final List<W> ways;
    private @Nullable W running;

    /**
     * Creates a server that is not started.
     *
     * @param name what the server is called in what is printed
     * @param ways the ways to have it, the best one first
     */
    EitherServer(String name, List<W> ways) {
        this(name, ways, "true".equals(System.getenv("CI")), System.out);
    }

    EitherServer(String name, List<W> ways, boolean needed, PrintStream out) {
        this.name = name;
        this.needed = needed;
        this.out = out;
        this.ways = ways;
    }

    @Override
    public void start() {
        List<ServerUnavailableException> reasons = new ArrayList<>();
        for (W way : ways) {
            try {
                way.start();
                running = way;
                out.println(name + ": " + way);
                return;
            } catch (ServerUnavailableException e) {
                reasons.add(e);
            }
        }
        notRun(reasons);
    }

    /** Returns the way that works. */
    W running() {
        if (running == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return running;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    private void notRun(List<ServerUnavailableException> reasons) {
        List<String> texts = reasons.stream().map(Throwable::getMessage).toList();
        String text = name + ": not run, because " + String.join("; ", texts);
        out.println(text);
        RuntimeException failure = needed ? new IllegalStateException(text) : new TestAbortedException(text);
        reasons.forEach(failure::addSuppressed);
        throw failure;
    }
}
