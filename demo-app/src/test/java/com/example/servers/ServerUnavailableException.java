package com.example.servers;

import org.jspecify.annotations.Nullable;

/** Says why a server cannot be had in one way. */
final class ServerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServerUnavailableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
