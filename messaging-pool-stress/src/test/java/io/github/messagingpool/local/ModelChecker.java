package io.github.messagingpool.local;

import java.io.IOException;
import java.util.Optional;

/** What runs a race again and again under a scheduler that chooses the interleavings. */
public interface ModelChecker {

    /** One run of two threads. It is run many times, perhaps in another process, which makes its own by a constructor without arguments. */
    interface Race {
        void run() throws InterruptedException;

        /** Returns whether it has many interleavings, each of which takes a while. */
        default boolean isLong() {
            return false;
        }
    }

    /**
     * Runs the race.
     *
     * @throws AssertionError if it failed, or its threads waited for ever, in one of the interleavings; tells which
     */
    void check(Race race) throws IOException, InterruptedException;

    /** Returns that which finds something on this JDK and system, if there is one. */
    static Optional<ModelChecker> here() {
        int jdk = Runtime.version().feature();
        if (jdk <= 21) {
            return Optional.of(new LincheckChecker());
        }
        return jdk >= 25 && FrayJdk.isForThisSystem() ? Optional.of(new FrayChecker()) : Optional.empty();
    }
}
