package io.github.messagingpool.autoconfigure.loops;

/** A bean that is not there yet when a club is made, and that needs none. */
record Street() {}
