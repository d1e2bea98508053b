package io.github.messagingpool.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counters that any thread may use: what one writes who has no pool and no stripes. */
sealed interface GuardedCounters {

    void create(int items);

    Count run(CounterRequest request);

    /** A lock for each counter. */
    final class Locked implements GuardedCounters {

        private final Map<Long, Guarded> counters = new ConcurrentHashMap<>();

        @Override
        public void create(int items) {
            for (long id = 0; id < items; id++) {
                counters.put(id, new Guarded(new ReentrantLock(), new Counter()));
            }
        }

        @Override
        public Count run(CounterRequest request) {
            return requireNonNull(counters.get(request.id())).run(request);
        }

        private record Guarded(Lock lock, Counter counter) {

            Count run(CounterRequest request) {
                lock.lock();
                try {
                    return request.process(counter);
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    /** The lock that a {@link ConcurrentHashMap} has for each of its bins. */
    final class Computed implements GuardedCounters {

        private final Map<Long, Counter> counters = new ConcurrentHashMap<>();

        @Override
        public void create(int items) {
            for (long id = 0; id < items; id++) {
                counters.put(id, new Counter());
            }
        }

        @Override
        public Count run(CounterRequest request) {
            Count[] count = new Count[1];
            counters.compute(request.id(), (id, counter) -> {
                count[0] = request.process(requireNonNull(counter));
                return counter;
            });
            return count[0];
        }
    }
}
