package com.example.audit;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** What one user did. */
@PoolItem(value = "sessions", createOnDemand = true)
public class UserSession {
    private final ApplicationEventPublisher events;
    private final List<String> log = new ArrayList<>();

    UserSession(long id, ApplicationEventPublisher events) {
        this.events = events;
    }

    @Messaging
    int logAction(String action) {
        log.add(action);
        return log.size();
    }
}
