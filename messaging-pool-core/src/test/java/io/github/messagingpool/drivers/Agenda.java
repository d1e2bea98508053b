package io.github.messagingpool.drivers;

import io.github.messagingpool.spi.Current;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What is to be done at some time. One thread at a time. */
final class Agenda {

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::order));
    private long origin;
    private boolean any;

    /** Something to do, on behalf of nobody's request. */
    static final class Task extends FutureTask<@Nullable Void> {

        private final Object maker;
        private final long due;
        private final long order;

        private Task(Runnable action, Object maker, long due, long order) {
            super(action, null);
            this.maker = maker;
            this.due = due;
            this.order = order;
        }

        /** Times may overflow, and so are put in order by their distance from the first. */
        private long order() {
            return order;
        }

        long due() {
            return due;
        }

        @Override
        public void run() {
            Current outer = Current.set(null);
            try {
                super.run();
            } finally {
                Current.set(outer);
            }
        }
    }

    /** @param maker who may drop it */
    Task add(Runnable action, Object maker, long due) {
        if (!any) {
            any = true;
            origin = due;
        }
        Task task = new Task(action, maker, due, due - origin);
        tasks.add(task);
        return task;
    }

    /** Returns the next, or null. */
    @Nullable
    Task next() {
        while (!tasks.isEmpty() && tasks.element().isCancelled()) {
            tasks.remove();
        }
        return tasks.peek();
    }

    void remove(Task task) {
        tasks.remove(task);
    }

    void drop(Object maker) {
        tasks.removeIf(task -> task.maker == maker);
    }
}
