package com.example.inherited;

import io.github.messagingpool.Messaging;

interface Readable<S> {

    /** {@return the state} */
    @Messaging(request = "ReadRequest")
    S get();

    @Messaging
    default int version() {
        return 1;
    }
}
