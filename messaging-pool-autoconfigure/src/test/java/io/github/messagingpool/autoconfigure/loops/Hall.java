package io.github.messagingpool.autoconfigure.loops;

/** A bean that seekers look up; it can be proxied. */
interface Hall {

    String name();
}
