package io.github.messagingpool;

/** Refuses a blocking call that could only wait for itself. */
final class DeadlockCheck {

    private DeadlockCheck() {}

    /**
     * Called by a sender before it waits.
     *
     * @throws PoolDeadlockException if the calling thread is the one that would have to run the request
     */
    static void beforeWaiting(PoolThread<?> owner, Request<?, ?> request) {
        if (Thread.currentThread() == owner) {
            String pool = PoolThread.currentPool();
            String caller = PoolThread.currentRequest()
                    .map(running -> step(pool, running, owner) + " → ")
                    .orElse("");
            throw new PoolDeadlockException(pool, request, caller + step(pool, request, owner));
        }
    }

    private static String step(String pool, Request<?, ?> request, Thread thread) {
        return pool + "#" + Failures.idText(request) + " (" + thread.getName() + ")";
    }
}
