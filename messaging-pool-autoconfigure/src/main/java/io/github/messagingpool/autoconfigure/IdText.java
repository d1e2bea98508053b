package io.github.messagingpool.autoconfigure;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Reads ids from the path of a request. */
final class IdText {

    private IdText() {}

    /** @throws InvalidEndpointRequestException if the text is not an id of that type */
    static Object parse(String text, Class<?> type) {
        try {
            return read(text, type);
        } catch (IllegalArgumentException e) {
            String reason = "'" + text + "' is not an id of this pool, whose ids are " + describe(type);
            throw new InvalidEndpointRequestException(reason, reason, e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(String text, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return Long.parseLong(text);
        }
        if (type == int.class || type == Integer.class) {
            return (long) Integer.parseInt(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        if (type.isAssignableFrom(String.class)) {
            return text;
        }
        throw new IllegalArgumentException("A path cannot hold a " + type.getName());
    }

    private static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return "of type " + type.getSimpleName() + (type.isRecord() ? ", which a path cannot hold" : "");
    }
}
