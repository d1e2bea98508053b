package com.example.demo.sessions;

import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemNotFoundException;
import java.util.List;
import org.springframework.stereotype.Service;

/** The sessions; one begins with its first action. */
@Service
final class SessionService {

    private final UserSessionClient sessions;

    SessionService(UserSessionClient sessions) {
        this.sessions = sessions;
    }

    /** Notes an action and returns how many there are now. */
    int logAction(long id, String action) {
        try {
            return sessions.logAction(id, action);
        } catch (ItemNotFoundException e) {
            begin(id);
            return sessions.logAction(id, action);
        }
    }

    /**
     * Returns the actions of a session.
     *
     * @throws ItemNotFoundException if it has not begun
     */
    List<String> log(long id) {
        return sessions.getLog(id);
    }

    private void begin(long id) {
        try {
            sessions.create(id);
        } catch (ItemExistsException e) {
            // Another request has begun it meanwhile.
        }
    }
}
