package io.github.messagingpool.autoconfigure;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How often, and how long, requests of one type ran in one pool with one outcome: a sum over the pool's threads. */
final class RequestMeter {

    private final String pool;
    private final String request;
    private final String outcome;
    private final List<Cell> cells = new CopyOnWriteArrayList<>();

    RequestMeter(String pool, String request, String outcome) {
        this.pool = pool;
        this.request = request;
        this.outcome = outcome;
    }

    void bindTo(MeterRegistry registry) {
        FunctionTimer.builder(
                        "messagingpool.requests", this, RequestMeter::count, RequestMeter::nanos, TimeUnit.NANOSECONDS)
                .description("Time that requests ran")
                .tag("pool", pool)
                .tag("request", request)
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Returns a part of the sum that the calling thread alone adds to. */
    Cell newCell() {
        Cell cell = new Cell();
        cells.add(cell);
        return cell;
    }

    private long count() {
        return cells.stream().mapToLong(cell -> cell.count.get()).sum();
    }

    private double nanos() {
        return cells.stream().mapToLong(cell -> cell.nanos.get()).sum();
    }

    /** One thread's part. */
    static final class Cell {
        /*
         * Confinement: one pool thread writes, without a fence; registries read.
         */
        private final AtomicLong count = new AtomicLong();
        private final AtomicLong nanos = new AtomicLong();

        void ran() {
            count.lazySet(count.getPlain() + 1);
        }

        void took(long more) {
            nanos.lazySet(nanos.getPlain() + more);
        }
    }
}
