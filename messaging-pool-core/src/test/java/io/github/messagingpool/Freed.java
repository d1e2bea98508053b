package io.github.messagingpool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;

/** Whether nothing keeps an object in memory any more. */
final class Freed {

    private Freed() {}

    static void assertIsFreed(WeakReference<?> reference) {
        long began = System.nanoTime();
        while (reference.get() != null && System.nanoTime() - began < SECONDS.toNanos(10)) {
            System.gc();
        }
        assertThat(reference.get()).isNull();
    }
}
