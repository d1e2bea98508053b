package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests for {@link Holdup}: where a thread was is told so that its user finds the place. */
class HoldupTests {

    private static StackTraceElement frame(String type, String method) {
        return new StackTraceElement(type, method, "Source.java", 1);
    }

    private static String told(StackTraceElement... stack) {
        return new Holdup("carts-0", 2, "Add for carts#7", Duration.ofMillis(30), List.of(stack)).toString();
    }

    private static StackTraceElement[] waiting(StackTraceElement... callers) {
        Stream<StackTraceElement> waits = Stream.of(
                frame("java.lang.Thread", "getStackTrace"),
                frame("io.github.messagingpool.local.OwnerView", "stack"),
                frame("jdk.internal.misc.Unsafe", "park"),
                frame("java.util.concurrent.locks.LockSupport", "park"),
                frame("io.github.messagingpool.threads.ParkingPatience", "until"),
                frame("io.github.messagingpool.local.LocalThreadPool", "sendAndReceive"));
        return Stream.concat(waits, Stream.of(callers)).toArray(StackTraceElement[]::new);
    }

    @Test
    void tellsWhatCalledTheLibraryAndNotHowThatWaits() {
        assertThat(told(waiting(frame("shop.Cart", "pay"), frame("java.util.concurrent.locks.X", "y"))))
                .isEqualTo("2 requests before it in carts-0, which has been running Add for carts#7 for 30 ms"
                        + " at shop.Cart.pay(Source.java:1) < java.util.concurrent.locks.X.y(Source.java:1)");
    }

    @Test
    void tellsTheUsersLineAndNotWhatOfTheJdkItIsIn() {
        assertThat(told(
                        frame("java.util.concurrent.ForkJoinPool", "managedBlock"),
                        frame("java.util.concurrent.CompletableFuture", "get"),
                        frame("shop.Cart", "pay")))
                .endsWith(" at shop.Cart.pay(Source.java:1)");
    }

    @Test
    void tellsHowAThreadWaitsThatDoesNothingElse() {
        assertThat(told(waiting())).contains("Thread.getStackTrace");
    }
}
