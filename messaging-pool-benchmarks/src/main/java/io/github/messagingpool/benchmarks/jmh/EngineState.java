package io.github.messagingpool.benchmarks.jmh;

import io.github.messagingpool.benchmarks.engine.Engine;
import io.github.messagingpool.benchmarks.engine.EngineKind;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An engine with its counters; public for JMH. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class EngineState {

    private static final int ITEMS = 100;

    /** Which engine. */
    @Param
    public EngineKind engine;

    /** How many threads it has, if it has any. */
    @Param("2")
    public int threads;

    /** The engine, open. */
    public Engine opened;

    private int next;

    /** Starts the engine. */
    @Setup(Level.Trial)
    public void open() {
        opened = engine.open(threads);
        opened.create(items());
    }

    /** Stops the engine. */
    @TearDown(Level.Trial)
    public void close() {
        opened.close();
    }

    /** Returns how many counters there are. */
    protected int items() {
        return ITEMS;
    }

    /** Returns the ids one after the other, over and over; for one sender. */
    final int nextId() {
        next = next + 1 == items() ? 0 : next + 1;
        return next;
    }
}
