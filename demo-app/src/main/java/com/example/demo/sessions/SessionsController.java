package com.example.demo.sessions;

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

/** Sessions over HTTP. */
@RestController
@RequestMapping("/sessions/{id}")
final class SessionsController {

    private final SessionService sessions;

    SessionsController(SessionService sessions) {
        this.sessions = sessions;
    }

    /** Notes an action; the first one begins the session. */
    @PostMapping(path = "/actions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ActionCount logAction(@PathVariable long id, @Valid @RequestBody Action action) {
        return new ActionCount(sessions.logAction(id, action.action()));
    }

    /** Returns the latest actions, in the order noted. */
    @GetMapping("/log")
    List<String> log(@PathVariable long id) {
        return sessions.log(id);
    }

    record Action(@NotBlank @Size(max = 200) String action) {}

    record ActionCount(int actions) {}
}
