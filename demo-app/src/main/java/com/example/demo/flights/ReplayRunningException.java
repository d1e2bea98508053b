package com.example.demo.flights;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A replay was asked for while one was running. */
final class ReplayRunningException extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    ReplayRunningException() {
        super(HttpStatus.CONFLICT, "a replay is running; ask again when it has ended");
    }
}
