package com.example.written;

import io.github.messagingpool.Request;

/** Adds to a counter. */
record AddRequest(long id, long amount) implements Request.OfLong<Counter, AddRequest.Sum> {

    @Override
    public Sum process(Counter counter) {
        return new Sum(id, counter.add(amount));
    }

    /** What a counter then shows. */
    record Sum(long id, long value) {}
}
