package com.example.demo.rooms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chat rooms over HTTP. */
@RestController
@RequestMapping("/rooms/{id}/posts")
final class RoomsController {

    private final RoomService rooms;

    RoomsController(RoomService rooms) {
        this.rooms = rooms;
    }

    /** Adds a post; the first one opens the room. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    PostIndex post(@PathVariable long id, @Valid @RequestBody Post post) {
        return new PostIndex(rooms.post(id, post.user(), post.text()));
    }

    /** Returns the latest posts, the oldest of them first. */
    @GetMapping
    List<String> posts(@PathVariable long id) {
        return rooms.posts(id);
    }

    record Post(
            @NotBlank @Size(max = 50) String user,
            @NotBlank @Size(max = 1_000) String text) {}

    record PostIndex(int index) {}
}
