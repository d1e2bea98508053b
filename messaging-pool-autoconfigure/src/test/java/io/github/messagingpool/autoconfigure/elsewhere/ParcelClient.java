package io.github.messagingpool.autoconfigure.elsewhere;

import io.github.messagingpool.ThreadPool;

/** As it is generated. */
public record ParcelClient(ThreadPool<Parcel> pool) {}
