package io.github.messagingpool.autoconfigure;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Reads ids from the path of a request. */
final class IdText {

    private IdText() {}

    /**
     * Reads an id: as its type is written, or else as one of those that are known is shown.
     *
     * @param known looked at only where the text is not written as the type is
     * @throws InvalidEndpointRequestException if the text is not an id of that type
     */
    static Object parse(String text, Class<?> type, Stream<?> known) {
        try {
            return normalized(new TextReader().read(text, type));
        } catch (UnreadableTextException e) {
            return known.filter(id -> isShownAs(id, text))
                    .map(id -> (Object) id)
                    .findFirst()
                    .orElseThrow(() -> {
                        String reason = "'" + text + "' is not an id of this pool, whose ids are " + describe(type)
                                + why(e, text, type);
                        return new InvalidEndpointRequestException(reason, reason, e);
                    });
        }
    }

    private static String why(UnreadableTextException e, String text, Class<?> type) {
        String message = String.valueOf(e.getMessage());
        return message.equals(UnreadableTextException.none(text, type)) ? "" : ": " + message;
    }

    /** Ids that are whole numbers are all the same type for a pool. */
    private static Object normalized(Object id) {
        return id instanceof Integer || id instanceof Short || id instanceof Byte
                ? (Object) ((Number) id).longValue()
                : id;
    }

    private static boolean isShownAs(Object id, String text) {
        try {
            return of(id).equals(text);
        } catch (RuntimeException e) { // it cannot say what it is
            return false;
        }
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
