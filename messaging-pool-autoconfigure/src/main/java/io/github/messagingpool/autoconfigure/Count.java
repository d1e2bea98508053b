package io.github.messagingpool.autoconfigure;

/** A number of things in words. */
final class Count {

    private Count() {}

    /** Returns a number with its noun: {@code 1 item}, {@code 2 items}. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
