package com.example.prefixes;

import io.github.messagingpool.Messaging;

/** What the two items share. */
abstract class Counted {

    @Messaging
    int count() {
        return 0;
    }
}
