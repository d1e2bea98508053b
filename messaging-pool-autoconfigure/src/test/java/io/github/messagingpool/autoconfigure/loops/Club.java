package io.github.messagingpool.autoconfigure.loops;

/** A bean that has something done while it is made. */
final class Club {

    Club(Runnable opening) {
        opening.run();
    }
}
