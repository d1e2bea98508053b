package io.github.messagingpool.autoconfigure.loops;

/** A bean that takes a club. */
record Door(Club club) {}
