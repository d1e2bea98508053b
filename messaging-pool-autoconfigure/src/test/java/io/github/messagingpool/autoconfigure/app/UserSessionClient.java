package io.github.messagingpool.autoconfigure.app;

import io.github.messagingpool.ThreadPool;

class UserSessionClient {

    private final ThreadPool<UserSession> pool;

    UserSessionClient(ThreadPool<UserSession> pool) {
        this.pool = pool;
    }

    void create(long id) {
        pool.sendAndReceive(new UserSessionInit(id));
    }

    String greet(long id) {
        return pool.sendAndReceive(new GreetRequest(id)).result();
    }
}
