package com.example.written;

import io.github.messagingpool.Init;

/** Creates a counter. */
record CounterInit(long id) implements Init.OfLong<Counter> {}
