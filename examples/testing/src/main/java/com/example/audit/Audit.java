package com.example.audit;

import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Sends in each way. */
@Service
record Audit(ThreadPool<UserSession> sessions, UserSessionClient client) {
    int login(long id) {
        client.send().logAction(id, "Hello");
        client.within(Duration.ofSeconds(2)).logAction(id, "Look");
        sessions.sendAndReceive(List.of(new LogActionRequest(id, "A"), new LogActionRequest(id, "B")));
        return client.logAction(id, "Login");
    }
}
