package com.example.demo.rooms;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A chat room: its latest 1,000 posts, in the order in which they came. */
@PoolItem("rooms")
final class ChatRoom {

    private static final int KEPT = 1_000;

    private final Deque<String> posts = new ArrayDeque<>();
    private int next;

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
        if (posts.size() > KEPT) {
            posts.removeFirst();
        }
        return next++;
    }

    /**
     * Returns the posts.
     *
     * @return the latest posts, the oldest of them first
     */
    @Messaging
    List<String> getPosts() {
        return List.copyOf(posts);
    }
}
