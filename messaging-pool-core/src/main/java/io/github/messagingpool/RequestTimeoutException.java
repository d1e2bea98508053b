package io.github.messagingpool;

import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The sender stopped waiting, because the time it allowed was over. A request that had not started is not run. The
 * message says what the request was waiting for.
 */
public final class RequestTimeoutException extends ThreadPoolException {

    private static final long serialVersionUID = 1;

    private final Duration allowed;
    private final Duration waited;
    private final transient @Nullable Holdup holdup;

    /**
     * Creates the exception.
     *
     * @param allowed how long the sender would wait: its time-out, or, where an item sent, what was left of the time of the request that it was running
     * @param waited how long it did wait
     * @param explanation what the request was waiting for
     * @param holdup the same for programs, or null if it is not known
     */
    public RequestTimeoutException(
            String poolName,
            Request<?, ?> request,
            Certainty certainty,
            Duration allowed,
            Duration waited,
            String explanation,
            @Nullable Holdup holdup) {
        super(poolName, request, certainty, "no reply within " + Failures.text(allowed) + "; " + explanation, null);
        this.allowed = allowed;
        this.waited = waited;
        this.holdup = holdup;
    }

    /**
     * Creates the exception of a sender that waited as long as it would, where nothing is known of what held the request
     * up. For the tests of code that sends: a mock throws it.
     *
     * @param poolName the name that the message gives the pool; {@code mock} is that of a {@code MockThreadPool}
     * @param request the request that had no reply
     * @param certainty {@link Certainty#NOT_STARTED} if it has not run and will not, {@link Certainty#STARTED} if it may have
     * @param allowed how long the sender would wait
     */
    public RequestTimeoutException(String poolName, Request<?, ?> request, Certainty certainty, Duration allowed) {
        this(poolName, request, certainty, allowed, allowed, "what held it up is not known", null);
    }

    /** Returns how long the sender would wait: its time-out, or, where an item sent, what was left of the time of the request that it was running. */
    public Duration allowed() {
        return allowed;
    }

    /** Returns how long the sender did wait. */
    public Duration waited() {
        return waited;
    }

    /** Returns how many requests were before this one in the queue; empty if it had left the queue. */
    public OptionalInt position() {
        return holdup == null || holdup.position() < 0 ? OptionalInt.empty() : OptionalInt.of(holdup.position());
    }

    /** Returns what the thread was running: the request's type, its pool and id; empty if it was idle. */
    public Optional<String> running() {
        return holdup == null ? Optional.empty() : Optional.ofNullable(holdup.running());
    }

    /** Returns how long the thread had been running it. */
    public Duration runningFor() {
        return holdup == null ? Duration.ZERO : holdup.runningFor();
    }

    /** Returns where the thread was, the innermost call first; empty if it was idle. */
    public List<StackTraceElement> runningAt() {
        return holdup == null ? List.of() : holdup.stack();
    }
}
