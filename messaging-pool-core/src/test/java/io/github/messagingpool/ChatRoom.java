package io.github.messagingpool;

import java.util.ArrayList;
import java.util.List;

/** A sample item: posts and their history. */
final class ChatRoom {

    private final List<String> posts = new ArrayList<>();

    record ChatRoomInit(long id) implements Init.OfLong<ChatRoom> {}

    record PostRequest(long id, String user, String text) implements Request.OfLong<ChatRoom, PostResponse> {
        @Override
        public PostResponse process(ChatRoom room) {
            room.posts.add(user + ": " + text);
            return new PostResponse(id, room.posts.size() - 1);
        }
    }

    record PostResponse(long id, int result) {}

    record GetHistoryRequest(long id) implements Request.OfLong<ChatRoom, GetHistoryResponse> {
        @Override
        public GetHistoryResponse process(ChatRoom room) {
            return new GetHistoryResponse(id, List.copyOf(room.posts));
        }
    }

    record GetHistoryResponse(long id, List<String> result) {}
}
