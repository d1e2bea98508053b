package com.example.demo.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import io.github.messagingpool.QueueFullException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tests for {@link RoomsController} in a slice of the application, which has no pools. */
@WebMvcTest(RoomsController.class)
@Import(RoomService.class)
@Timeout(60)
class RoomsSliceTests {

    @MockitoBean
    private ChatRoomClient rooms;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whatFailsInAPoolIsAProblemHereToo() {
        given(rooms.getPosts(9)).willThrow(new QueueFullException("rooms", new GetPostsRequest(9), "rooms-0", 8));

        assertThat(mvc.get().uri("/rooms/9/posts"))
                .hasStatus(503)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Retry-After", "1");
    }
}
