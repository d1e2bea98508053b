package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
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
        if (type.isRecord()) {
            return record(text, type);
        }
        throw new IllegalArgumentException("A text cannot be a " + type.getName());
    }

    /** Reads a record as it shows itself by default: {@code Seat[row=3, letter=C]}. */
    private static Object record(String text, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        String begin = type.getSimpleName() + "[";
        require(text.startsWith(begin) && text.endsWith("]"));
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        int at = begin.length();
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName() + "=";
            require(text.startsWith(name, at));
            int end = i + 1 == components.length
                    ? text.length() - 1
                    : text.indexOf(", " + components[i + 1].getName() + "=", at);
            require(end >= 0);
            types[i] = components[i].getType();
            values[i] = component(text.substring(at + name.length(), end), types[i]);
            at = end + ", ".length();
        }
        return make(type, types, values);
    }

    private static Object component(String text, Class<?> type) {
        Object value = read(text, type);
        return type == int.class || type == Integer.class ? ((Long) value).intValue() : value;
    }

    private static Object make(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a record of this type");
        }
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

    /** Returns how a record is written, for example {@code Seat[row=…, letter=…]}. */
    private static String form(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName() + "=…")
                .collect(Collectors.joining(", ", type.getSimpleName() + "[", "]"));
    }

    private static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants()).map(IdText::of).toList();
        }
        return "of type " + type.getSimpleName() + (type.isRecord() ? ", written as " + form(type) : "");
    }
}
