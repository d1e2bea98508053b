package com.example.demo.rooms;

import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemNotFoundException;
import java.util.List;
import org.springframework.stereotype.Service;

/** The chat rooms; one opens with its first post. */
@Service
final class RoomService {

    private final ChatRoomClient rooms;

    RoomService(ChatRoomClient rooms) {
        this.rooms = rooms;
    }

    /** Adds a post and returns its place in the room, from 0. */
    int post(long id, String user, String text) {
        try {
            return rooms.post(id, user, text);
        } catch (ItemNotFoundException e) {
            open(id);
            return rooms.post(id, user, text);
        }
    }

    /**
     * Returns the posts of a room.
     *
     * @throws ItemNotFoundException if it is not open
     */
    List<String> posts(long id) {
        return rooms.getPosts(id);
    }

    private void open(long id) {
        try {
            rooms.create(id);
        } catch (ItemExistsException e) {
            // Another request has opened it meanwhile.
        }
    }
}
