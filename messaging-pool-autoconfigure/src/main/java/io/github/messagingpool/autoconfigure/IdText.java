package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.Failures;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Reads ids from the path of a request. */
final class IdText {

    private IdText() {}

    /**
     * What a text may be.
     *
     * @param ids the ids, at least one
     * @param more whether there may be others
     */
    record Reading(List<Object> ids, boolean more) {}

    /**
     * Reads a text: as the type of the ids is written, and as those of them that are known are shown.
     *
     * @param shows whether the error may show ids that are not in the text
     * @throws InvalidEndpointRequestException if the text is not an id of that type
     */
    static Reading read(String text, Class<?> type, Stream<?> known, boolean shows) {
        Set<Object> ids = new LinkedHashSet<>();
        UnreadableTextException unreadable = null;
        TextReader reader = new TextReader(shows);
        try {
            reader.read(text, type).forEach(id -> ids.add(normalized(id)));
        } catch (UnreadableTextException e) {
            unreadable = e;
        }
        known.filter(id -> isShownAs(id, text)).forEach(ids::add);
        if (unreadable != null && ids.isEmpty()) {
            throw refusal(unreadable, text, type, shows);
        }
        return new Reading(exact(ids, text), reader.isCut());
    }

    /** Where some are shown as the text, it is none of those that can be written so as well. */
    private static List<Object> exact(Set<Object> ids, String text) {
        List<Object> exact = ids.stream().filter(id -> isShownAs(id, text)).toList();
        return exact.isEmpty() ? List.copyOf(ids) : exact;
    }

    private static boolean isShownAs(Object id, String text) {
        return Failures.shown(id).equals(text);
    }

    private static InvalidEndpointRequestException refusal(
            UnreadableTextException e, String text, Class<?> type, boolean shows) {
        String reason = UnreadableTextException.quoted(text) + " is not an id of this pool, whose ids are "
                + describe(type, shows) + why(e, text, type);
        return new InvalidEndpointRequestException(reason, reason, e);
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

    /** Returns how a record is written, for example {@code Seat[row=…, letter=…]}. */
    private static String form(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName() + "=…")
                .collect(Collectors.joining(", ", type.getSimpleName() + "[", "]"));
    }

    private static String describe(Class<?> type, boolean shows) {
        if (type.isEnum() && shows) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Failures::shown)
                            .toList();
        }
        return "of type " + type.getSimpleName() + (type.isRecord() ? ", written as " + form(type) : "");
    }
}
