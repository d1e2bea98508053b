package io.github.messagingpool.autoconfigure.app;

import io.github.messagingpool.Request;

record GreetRequest(long id) implements Request.OfLong<UserSession, GreetResponse> {

    @Override
    public GreetResponse process(UserSession session) {
        return new GreetResponse(id, session.greet());
    }
}
