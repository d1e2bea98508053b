package io.github.messagingpool.autoconfigure;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Reads values from the text under which they show themselves. A text within may look like what comes after it, so that there are
 * several ways to read the whole; the first that fits is taken, and only so many are tried. For one text.
 */
final class TextReader {

    private static final int MOST_TRIES = 10_000;
    private static final String SEPARATOR = ", ";

    /** What is deeper, or a list that is longer, is no id, and might need more stack than there is. */
    private static final int DEEPEST = 200;

    private int tries;
    private int depth;

    /** @throws UnreadableTextException if the text is none of this type */
    Object read(String text, Type type) throws UnreadableTextException {
        deeper();
        try {
            return readOnce(text, type);
        } finally {
            depth--;
        }
    }

    private void deeper() throws UnreadableTextException {
        depth++;
        tries += depth > DEEPEST ? MOST_TRIES : 1;
        if (tries > MOST_TRIES) {
            depth--;
            throw new UnreadableTextException("there is too much in it, or there are too many ways to read it");
        }
    }

    private Object readOnce(String text, Type type) throws UnreadableTextException {
        Class<?> raw = type instanceof Class<?> known
                ? known
                : ResolvableType.forType(type).resolve();
        if (raw == null) {
            throw new UnreadableTextException("'" + text + "' is of a type that is not known, " + type);
        }
        if (raw == Optional.class) {
            return optional(text, argument(type));
        }
        if (raw == List.class || raw == Collection.class) {
            return List.copyOf(elements(text, argument(type)));
        }
        if (raw == Set.class) {
            return Set.copyOf(new LinkedHashSet<>(elements(text, argument(type))));
        }
        if (raw.isRecord()) {
            return record(text, raw);
        }
        return isOneOfSome(raw) ? permitted(text, raw) : ScalarText.read(text, raw);
    }

    /** That a type of the JDK is sealed is its own affair: ZoneId and InetAddress are in some versions. */
    private static boolean isOneOfSome(Class<?> type) {
        return type.isSealed() && !type.isEnum() && !type.getName().startsWith("java.");
    }

    private static Type argument(Type type) throws UnreadableTextException {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[0];
        }
        throw new UnreadableTextException("of a " + type.getTypeName() + " it is not known what is in it");
    }

    private Object optional(String text, Type type) throws UnreadableTextException {
        if (text.equals("Optional.empty")) {
            return Optional.empty();
        }
        return Optional.of(read(within(text, "Optional["), type));
    }

    private static String within(String text, String begin) throws UnreadableTextException {
        if (text.startsWith(begin) && text.endsWith("]")) {
            return text.substring(begin.length(), text.length() - 1);
        }
        throw new UnreadableTextException("'" + text + "' is not written as " + begin + "…]");
    }

    private List<Object> elements(String text, Type type) throws UnreadableTextException {
        String all = within(text, "[");
        return all.isEmpty() ? List.of() : elementsOf(all, type);
    }

    private List<Object> more(String text, Type type) throws UnreadableTextException {
        deeper();
        try {
            return elementsOf(text, type);
        } finally {
            depth--;
        }
    }

    private List<Object> elementsOf(String text, Type type) throws UnreadableTextException {
        UnreadableTextException first = null;
        for (int end = end(text, SEPARATOR, 0); end >= 0; end = end(text, SEPARATOR, end + 1)) {
            try {
                List<Object> elements = new ArrayList<>();
                elements.add(read(text.substring(0, end), type));
                if (end < text.length()) {
                    elements.addAll(more(text.substring(end + SEPARATOR.length()), type));
                }
                return elements;
            } catch (UnreadableTextException e) {
                first = notLast(e, first);
            }
        }
        throw noneOf(first, text);
    }

    /** Returns where the next part may begin, from somewhere on: at a separator, and at last at the end; -1 after that. */
    private static int end(String text, String separator, int from) {
        if (from > text.length()) {
            return -1;
        }
        int found = text.indexOf(separator, from);
        return found < 0 ? text.length() : found;
    }

    /** Returns the first failure, unless it is time to give up. */
    private UnreadableTextException notLast(UnreadableTextException e, @Nullable UnreadableTextException first)
            throws UnreadableTextException {
        if (tries > MOST_TRIES) {
            throw e;
        }
        return first == null ? e : first;
    }

    private static UnreadableTextException noneOf(@Nullable UnreadableTextException first, String text) {
        return first == null ? new UnreadableTextException("'" + text + "' ends too early") : first;
    }

    /** Reads one as it shows itself by default, {@code Seat[row=3, letter=C]}, or as it can be read otherwise. */
    private Object record(String text, Class<?> type) throws UnreadableTextException {
        try {
            List<Object> values = new ArrayList<>();
            components(within(text, type.getSimpleName() + "["), type.getRecordComponents(), values);
            return RecordMaker.make(type, values);
        } catch (UnreadableTextException e) {
            Object read = ScalarText.byItsOwn(text, type);
            if (read == null) {
                throw e;
            }
            return read;
        }
    }

    /** Adds the values of the components from the first on that has none. */
    private void components(String text, RecordComponent[] all, List<Object> values) throws UnreadableTextException {
        int index = values.size();
        if (index == all.length) {
            if (!text.isEmpty()) {
                throw new UnreadableTextException("'" + text + "' is too much");
            }
            return;
        }
        String name = all[index].getName() + "=";
        if (!text.startsWith(name)) {
            throw new UnreadableTextException("its " + all[index].getName() + " is missing");
        }
        boolean isLast = index + 1 == all.length;
        String next = isLast ? "" : SEPARATOR + all[index + 1].getName() + "=";
        UnreadableTextException first = null;
        int end = isLast ? text.length() : text.indexOf(next, name.length());
        for (; end >= 0; end = isLast ? -1 : text.indexOf(next, end + 1)) {
            try {
                values.add(component(text.substring(name.length(), end), all[index]));
                components(isLast ? "" : text.substring(end + SEPARATOR.length()), all, values);
                return;
            } catch (UnreadableTextException e) {
                first = notLast(e, first);
                values.subList(index, values.size()).clear();
            }
        }
        throw first != null ? first : new UnreadableTextException("its " + all[index + 1].getName() + " is missing");
    }

    private Object component(String text, RecordComponent component) throws UnreadableTextException {
        try {
            return read(text, component.getGenericType());
        } catch (UnreadableTextException e) {
            throw new UnreadableTextException("its " + component.getName() + ": " + e.getMessage());
        }
    }

    private Object permitted(String text, Class<?> type) throws UnreadableTextException {
        UnreadableTextException first = null;
        for (Class<?> each : type.getPermittedSubclasses()) {
            try {
                return read(text, each);
            } catch (UnreadableTextException e) {
                first = notLast(e, first);
            }
        }
        throw noneOf(first, text);
    }
}
