package io.github.messagingpool.autoconfigure.app;

record GreetResponse(long id, String result) {}
