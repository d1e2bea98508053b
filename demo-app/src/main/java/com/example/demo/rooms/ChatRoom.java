package com.example.demo.rooms;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayList;
import java.util.List;

/** A chat room: its posts, in the order in which they came. */
@PoolItem("rooms")
final class ChatRoom {

    private final List<String> posts = new ArrayList<>();

    ChatRoom(long id) {}

    /**
     * Adds a post.
     *
     * @param user who says it
     * @param text what is said
     * @return the post's place in the room, from 0
     */
    @Messaging
    int post(String user, String text) {
        posts.add(user + ": " + text);
        return posts.size() - 1;
    }

    /**
     * Returns the posts.
     *
     * @return the posts, the oldest first
     */
    @Messaging
    List<String> getPosts() {
        return posts;
    }
}
