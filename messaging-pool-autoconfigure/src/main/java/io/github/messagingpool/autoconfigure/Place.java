package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.autoconfigure.ParkedThreads.Parked;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where a thread is, for people: the first line of its stack that is the application's. */
final class Place {

    private static final Predicate<String> PARKS = Pattern.compile(
                    "(java|jdk|sun|io\\.github\\.messagingpool\\.(local|threads))\\..*")
            .asMatchPredicate();

    private static final Predicate<String> LOOKS_UP = Pattern.compile(
                    "(java|jdk|sun|org\\.springframework|io\\.github\\.messagingpool\\.(local|threads))\\..*"
                            + "|io\\.github\\.messagingpool\\.(autoconfigure\\.)?[A-Z].*")
            .asMatchPredicate();

    private Place() {}

    /** A thread, and its stack. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Of(Parked thread, StackTraceElement[] stack) {}

    /** Returns where a thread waits, the first line that is neither Java's nor a pool's own, and what it calls there. */
    static String ofWait(StackTraceElement[] stack) {
        return first(stack, PARKS).map(place -> place + called(stack)).orElse("an unknown place");
    }

    private static String called(StackTraceElement[] stack) {
        String called = "";
        for (StackTraceElement frame : stack) {
            if (!PARKS.test(frame.getClassName())) {
                return called;
            }
            called = ", in " + frame.getClassName() + "." + frame.getMethodName();
        }
        return called;
    }

    /** Returns where a thread looks a bean up, or nothing if the container does so to make an item. */
    static Optional<String> ofLookup(StackTraceElement[] stack) {
        return first(stack, LOOKS_UP);
    }

    /** Returns whether a thread waits in the container's own code. */
    static boolean isInContainer(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getClassName)
                .filter(PARKS.negate())
                .findFirst()
                .filter(name -> name.startsWith("org.springframework.beans.factory."))
                .isPresent();
    }

    private static Optional<String> first(StackTraceElement[] stack, Predicate<String> others) {
        return Arrays.stream(stack)
                .filter(frame -> !others.test(frame.getClassName()))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ", line " + frame.getLineNumber());
    }
}
