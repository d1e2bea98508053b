package io.github.messagingpool;

import java.util.ArrayList;
import java.util.List;

/** A sample item: it and its helper share one mutable list, without locks. */
final class UserSession {

    private final List<String> log = new ArrayList<>();
    private final HistoryTracker tracker = new HistoryTracker(log);

    record UserSessionInit(long id) implements Init.OfLong<UserSession> {}

    record LogActionRequest(long id, String action) implements Request.OfLong<UserSession, LogActionResponse> {
        @Override
        public LogActionResponse process(UserSession session) {
            session.tracker.add("Action: " + action);
            return new LogActionResponse(id, session.log.size());
        }
    }

    record LogActionResponse(long id, int result) {}

    record GetLogRequest(long id) implements Request.OfLong<UserSession, GetLogResponse> {
        @Override
        public GetLogResponse process(UserSession session) {
            return new GetLogResponse(id, List.copyOf(session.log));
        }
    }

    record GetLogResponse(long id, List<String> result) {}

    private record HistoryTracker(List<String> log) {
        void add(String entry) {
            log.add(entry);
        }
    }
}
