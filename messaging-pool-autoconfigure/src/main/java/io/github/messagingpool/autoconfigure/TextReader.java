package io.github.messagingpool.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Reads values from the text under which they show themselves. One text may be that of several: a text within may look like
 * what comes after it, or like no value, and what a type reads may be of several kinds. All of them are returned, up to a
 * limit. For one text.
 */
final class TextReader {

    private static final int MOST_READINGS = 32;
    private static final int MOST_TRIES = 30_000;
    private static final String SEPARATOR = ", ";

    /** What is deeper, or a list that is longer, is no id, and might need more stack than there is. */
    private static final int DEEPEST = 200;

    private final boolean words;
    private int tries;
    private int depth;
    private boolean cut;

    /** @param words whether a reason may have what the application's own code says */
    TextReader(boolean words) {
        this.words = words;
    }

    /**
     * Returns the values that a text may be, the nearest first.
     *
     * @throws UnreadableTextException if the text is none of this type
     */
    List<Object> read(String text, Class<?> type) throws UnreadableTextException {
        Readings all = new Readings();
        all.add(() -> values(text, ResolvableType.forClass(type)));
        List<Object> values = new ArrayList<>();
        for (Object value : all.orThrow(UnreadableTextException.none(text, type))) {
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Returns whether the text may be more values than were returned. */
    boolean isCut() {
        return cut;
    }

    private List<@Nullable Object> values(String text, ResolvableType type) throws UnreadableTextException {
        deeper();
        try {
            return valuesOnce(text, type);
        } finally {
            depth--;
        }
    }

    private void deeper() throws UnreadableTextException {
        depth++;
        tries += depth > DEEPEST ? MOST_TRIES : 1;
        if (tries > MOST_TRIES) {
            depth--;
            cut = true;
            throw new UnreadableTextException("there is too much in it, or there are too many ways to read it");
        }
    }

    private List<@Nullable Object> valuesOnce(String text, ResolvableType type) throws UnreadableTextException {
        Class<?> raw = type.resolve();
        if (raw == null) {
            throw new UnreadableTextException(
                    UnreadableTextException.quoted(text) + " is of a type that is not known, " + type.getType());
        }
        if (raw == Optional.class) {
            return optionals(text, argument(type));
        }
        if (raw == List.class || raw == Collection.class) {
            return lists(text, argument(type));
        }
        if (raw == Set.class) {
            return sets(text, argument(type));
        }
        if (raw.isRecord()) {
            return records(text, raw, type);
        }
        if (isOneOfSome(raw)) {
            return permitted(text, raw);
        }
        cut |= ScalarText.isVague(raw);
        return new ArrayList<>(ScalarText.read(text, raw));
    }

    /** That a type of the JDK is sealed is its own affair: ZoneId and InetAddress are in some versions. */
    private static boolean isOneOfSome(Class<?> type) {
        return type.isSealed() && !type.isEnum() && !type.getName().startsWith("java.");
    }

    private static ResolvableType argument(ResolvableType type) throws UnreadableTextException {
        if (type.hasGenerics()) {
            return type.getGeneric();
        }
        throw new UnreadableTextException("of a " + type + " it is not known what is in it");
    }

    /** A way to read a text. */
    private interface Way {

        List<@Nullable Object> values() throws UnreadableTextException;
    }

    /** The values of one text by several ways, or why there is none. */
    private final class Readings {

        private final Set<@Nullable Object> values = new LinkedHashSet<>();
        private boolean full;
        private @Nullable UnreadableTextException first;

        void add(Way way) {
            if (!isOpen()) {
                return;
            }
            try {
                way.values().forEach(this::add);
            } catch (UnreadableTextException e) {
                first = first == null || tries > MOST_TRIES ? e : first;
            }
        }

        private void add(@Nullable Object value) {
            try {
                full |= values.size() == MOST_READINGS && !values.contains(value);
                if (!full) {
                    values.add(value);
                }
            } catch (RuntimeException e) { // of its hashCode or equals: no item has such an id
                first = first == null ? new UnreadableTextException("it has no hash code") : first;
            }
            cut |= full;
        }

        boolean isOpen() {
            return !full && tries <= MOST_TRIES;
        }

        List<@Nullable Object> orThrow(String reason) throws UnreadableTextException {
            if (values.isEmpty()) {
                throw first == null ? new UnreadableTextException(reason) : first;
            }
            return new ArrayList<>(values);
        }
    }

    private List<@Nullable Object> optionals(String text, ResolvableType type) throws UnreadableTextException {
        List<@Nullable Object> optionals = new ArrayList<>();
        if (text.equals("Optional.empty")) {
            optionals.add(Optional.empty());
            return optionals;
        }
        for (Object value : values(within(text, "Optional["), type)) {
            optionals.add(Optional.ofNullable(value));
        }
        return optionals;
    }

    private static String within(String text, String begin) throws UnreadableTextException {
        if (text.startsWith(begin) && text.endsWith("]")) {
            return text.substring(begin.length(), text.length() - 1);
        }
        throw new UnreadableTextException(UnreadableTextException.quoted(text) + " is not written as " + begin + "…]");
    }

    private List<@Nullable Object> sets(String text, ResolvableType type) throws UnreadableTextException {
        List<@Nullable Object> sets = new ArrayList<>();
        for (Object list : lists(text, type)) {
            sets.add(Collections.unmodifiableSet(new LinkedHashSet<>(listOf(list))));
        }
        return sets;
    }

    private List<@Nullable Object> lists(String text, ResolvableType type) throws UnreadableTextException {
        String all = within(text, "[");
        if (!all.isEmpty()) {
            return elements(all, type);
        }
        Readings lists = new Readings();
        lists.add(() -> List.of(List.of()));
        lists.add(() -> elements(all, type)); // one that shows itself as nothing
        return lists.orThrow(text);
    }

    private List<@Nullable Object> moreElements(String text, ResolvableType type) throws UnreadableTextException {
        deeper();
        try {
            return elements(text, type);
        } finally {
            depth--;
        }
    }

    private List<@Nullable Object> elements(String text, ResolvableType type) throws UnreadableTextException {
        Readings lists = new Readings();
        for (int next = end(text, 0); next >= 0 && lists.isOpen(); next = end(text, next + 1)) {
            int end = next;
            lists.add(() -> joined(
                    part(text.substring(0, end), type),
                    end == text.length()
                            ? List.of(List.of())
                            : moreElements(text.substring(end + SEPARATOR.length()), type)));
        }
        return lists.orThrow(UnreadableTextException.quoted(text) + " ends too early");
    }

    /** Returns where the next part may begin, from somewhere on: at a separator, and at last at the end; -1 after that. */
    private static int end(String text, int from) {
        if (from > text.length()) {
            return -1;
        }
        int found = text.indexOf(SEPARATOR, from);
        return found < 0 ? text.length() : found;
    }

    /** Returns the values of a part of something, which may be none: that shows itself as {@code null}. */
    private List<@Nullable Object> part(String text, ResolvableType type) throws UnreadableTextException {
        Class<?> raw = type.resolve();
        if (!text.equals("null") || (raw != null && raw.isPrimitive())) {
            return values(text, type);
        }
        Readings all = new Readings();
        all.add(() -> Collections.singletonList(null));
        all.add(() -> values(text, type));
        return all.orThrow(text);
    }

    /** Returns lists, each of one of the first values and one of the lists of what comes after it. */
    private static List<@Nullable Object> joined(List<@Nullable Object> firsts, List<@Nullable Object> rests) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object first : firsts) {
            for (Object rest : rests) {
                List<@Nullable Object> one = new ArrayList<>();
                one.add(first);
                one.addAll(listOf(rest));
                all.add(Collections.unmodifiableList(one));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> listOf(@Nullable Object values) {
        return values == null ? List.of() : (List<@Nullable Object>) values;
    }

    /** Reads those that show themselves by default, {@code Seat[row=3, letter=C]}, or can be read otherwise. */
    private List<@Nullable Object> records(String text, Class<?> raw, ResolvableType type)
            throws UnreadableTextException {
        Readings all = new Readings();
        all.add(() -> byTheirParts(text, raw, type));
        all.add(() -> new ArrayList<>(ScalarText.byItsOwn(text, raw)));
        return all.orThrow(text);
    }

    private List<@Nullable Object> byTheirParts(String text, Class<?> raw, ResolvableType type)
            throws UnreadableTextException {
        Readings all = new Readings();
        String within = within(text, raw.getSimpleName() + "[");
        for (Object values : components(within, raw.getRecordComponents(), 0, type)) {
            all.add(() -> List.of(RecordMaker.make(raw, listOf(values), words)));
        }
        return all.orThrow(text);
    }

    /** Returns lists of the values of the components from one on. */
    private List<@Nullable Object> components(String text, RecordComponent[] all, int index, ResolvableType owner)
            throws UnreadableTextException {
        if (index == all.length) {
            if (!text.isEmpty()) {
                throw new UnreadableTextException(UnreadableTextException.quoted(text) + " is too much");
            }
            return List.of(List.of());
        }
        String name = all[index].getName() + "=";
        if (!text.startsWith(name)) {
            throw new UnreadableTextException("its " + all[index].getName() + " is missing");
        }
        boolean isLast = index + 1 == all.length;
        String next = isLast ? "" : SEPARATOR + all[index + 1].getName() + "=";
        Readings lists = new Readings();
        int from = isLast ? text.length() : text.indexOf(next, name.length());
        for (; from >= 0 && lists.isOpen(); from = isLast ? -1 : text.indexOf(next, from + 1)) {
            int end = from;
            lists.add(() -> joined(
                    component(text.substring(name.length(), end), all[index], owner),
                    components(isLast ? "" : text.substring(end + SEPARATOR.length()), all, index + 1, owner)));
        }
        return lists.orThrow("its " + all[isLast ? index : index + 1].getName() + " is missing");
    }

    private List<@Nullable Object> component(String text, RecordComponent component, ResolvableType owner)
            throws UnreadableTextException {
        try {
            return part(text, ResolvableType.forType(component.getGenericType(), owner));
        } catch (UnreadableTextException e) {
            throw new UnreadableTextException("its " + component.getName() + ": " + e.getMessage());
        }
    }

    private List<@Nullable Object> permitted(String text, Class<?> type) throws UnreadableTextException {
        Readings all = new Readings();
        all.add(() -> new ArrayList<>(ScalarText.byItsOwn(text, type)));
        for (Class<?> each : type.getPermittedSubclasses()) {
            all.add(() -> values(text, ResolvableType.forClass(each)));
        }
        return all.orThrow(UnreadableTextException.quoted(text) + " ends too early");
    }
}
