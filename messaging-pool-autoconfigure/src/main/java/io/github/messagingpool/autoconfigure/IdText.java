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
            return constant(text, type);
        }
        if (type.isAssignableFrom(String.class)) {
            return text;
        }
        throw new IllegalArgumentException("A path cannot hold a " + type.getName());
    }

    /** Takes the name, or the text under which logs and messages show it, where that is another. */
    private static Object constant(String text, Class<?> type) {
        Object shown = null;
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
            if (String.valueOf(constant).equals(text)) {
                shown = constant;
            }
        }
        if (shown == null) {
            throw new IllegalArgumentException("There is no " + type.getName() + " " + text);
        }
        return shown;
    }

    /** Returns an id as it is written in a path. */
    static String of(Object id) {
        return id instanceof Enum<?> constant ? constant.name() : String.valueOf(id);
    }

    private static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants()).map(IdText::of).toList();
        }
        return "of type " + type.getSimpleName() + (type.isRecord() ? ", which a path cannot hold" : "");
    }
}
