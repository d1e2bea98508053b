package io.github.messagingpool.autoconfigure;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.KotlinDetector;
import org.springframework.util.ClassUtils;

/**
 * Reads values that are no records from the text under which they show themselves: numbers, enums, what is in {@code
 * java.time}, and whatever has a static method, or a constructor, for its own text.
 */
final class ScalarText {

    /** Names of methods that make a value of its text; none that looks anything up, as a class or a host. */
    private static final List<String> NAMES =
            List.of("parse", "valueOf", "of", "fromString", "from", "create", "getInstance");

    /** So that no name is looked up. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.%]*");

    private ScalarText() {}

    /**
     * Returns what a text may be.
     *
     * @throws UnreadableTextException if the text is none of this type, or it has no way to be read
     */
    static List<Object> read(String text, Class<?> type) throws UnreadableTextException {
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isAssignableFrom(String.class)) {
            return boxed == String.class ? List.of(text) : any(text);
        }
        Object value;
        try {
            if (type.isEnum()) {
                return constants(text, type);
            }
            value = known(text, boxed);
        } catch (RuntimeException | UnknownHostException e) {
            throw new UnreadableTextException(UnreadableTextException.none(text, type));
        }
        if (value != null) {
            return List.of(value);
        }
        List<Object> values = byItsOwn(text, boxed);
        if (values.isEmpty()) {
            throw new UnreadableTextException(why(text, boxed));
        }
        return values;
    }

    /** Returns whether values of other types than those that are tried may be of this one. */
    static boolean isVague(Class<?> type) {
        return (type != String.class && type.isAssignableFrom(String.class)) || type == Number.class;
    }

    private static List<Object> any(String text) {
        try {
            return List.of(text, Long.valueOf(text));
        } catch (NumberFormatException e) {
            return List.of(text);
        }
    }

    private static String why(String text, Class<?> type) {
        String reason = UnreadableTextException.none(text, type);
        return makers(type).isEmpty()
                ? reason
                        + " that can be read. A static valueOf(String) of it, or of the id"
                        + (KotlinDetector.isKotlinType(type) ? ", @JvmStatic in its companion," : ",")
                        + " is used where there is one that takes what toString() says; without it only hot ids are found by their text"
                : reason;
    }

    private static @Nullable Object known(String text, Class<?> type) throws UnknownHostException {
        if (type == Character.class) {
            return text.length() == 1 ? (Object) text.charAt(0) : refused();
        }
        if (type == Boolean.class) {
            return text.equals("true") || text.equals("false") ? (Object) text.equals("true") : refused();
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (Number.class.isAssignableFrom(type) && type.getName().startsWith("java.lang.")) {
            return number(text, type);
        }
        if (type == Locale.class) {
            Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
            return locale.toString().equals(text) ? locale : refused();
        }
        if (type == Charset.class) {
            return Charset.forName(text);
        }
        if (type == Path.class) {
            return Path.of(text);
        }
        if (InetAddress.class.isAssignableFrom(type)) {
            return address(text);
        }
        return optional(text, type);
    }

    private static Object refused() {
        throw new IllegalArgumentException();
    }

    private static @Nullable Object number(String text, Class<?> type) {
        if (type == Long.class || type == Number.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == Byte.class) {
            return Byte.valueOf(text);
        }
        return type == Double.class ? (Object) Double.valueOf(text) : (Object) Float.valueOf(text);
    }

    /** Returns the one that has the name, and those that records around them show so, where these are others. */
    private static List<Object> constants(String text, Class<?> type) {
        List<Object> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text) || isShownAs(constant, text))
                .map(constant -> (Object) constant)
                .toList();
        return found.isEmpty() ? List.of(refused()) : found;
    }

    /** Reads what an address shows itself as, {@code host/127.0.0.1}, by its numbers. */
    private static Object address(String text) throws UnknownHostException {
        String numbers = text.substring(text.indexOf('/') + 1);
        return ADDRESS.matcher(numbers).matches() ? InetAddress.getByName(numbers) : refused();
    }

    private static @Nullable Object optional(String text, Class<?> type) {
        String within = text.contains("[") && text.endsWith("]")
                ? text.substring(text.indexOf('[') + 1, text.length() - 1)
                : "";
        boolean isEmpty = text.equals(type.getSimpleName() + ".empty");
        if (type == OptionalInt.class) {
            return isEmpty ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(within));
        }
        if (type == OptionalLong.class) {
            return isEmpty ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(within));
        }
        if (type == OptionalDouble.class) {
            return isEmpty ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(within));
        }
        return null;
    }

    /** Returns what a type makes of a text itself, if that shows itself as the text. */
    static List<Object> byItsOwn(String text, Class<?> type) {
        List<Object> all = new ArrayList<>();
        for (Executable maker : makers(type)) {
            Object made = made(maker, text);
            if (made != null && type.isInstance(made) && isShownAs(made, text)) {
                all.add(made);
            }
        }
        return all;
    }

    private static boolean isShownAs(Object value, String text) {
        try {
            return text.equals(value.toString());
        } catch (Throwable e) { // it cannot say what it is
            return false;
        }
    }

    private static @Nullable Object made(Executable maker, String text) {
        try {
            return maker instanceof Method method
                    ? method.invoke(null, text)
                    : ((Constructor<?>) maker).newInstance(text);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) { // it takes other texts
            return null;
        }
    }

    private static List<Executable> makers(Class<?> type) {
        Stream<Executable> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && NAMES.contains(method.getName())
                        && type.isAssignableFrom(method.getReturnType()))
                .map(method -> (Executable) method);
        Stream<Executable> constructors = Modifier.isAbstract(type.getModifiers())
                ? Stream.empty()
                : Arrays.stream(type.getDeclaredConstructors()).map(constructor -> (Executable) constructor);
        return Stream.concat(methods, constructors)
                .filter(maker -> takesText(maker) && !Modifier.isPrivate(maker.getModifiers()))
                .filter(Executable::trySetAccessible)
                .toList();
    }

    private static boolean takesText(Executable maker) {
        return maker.getParameterCount() == 1
                && (maker.getParameterTypes()[0] == String.class || maker.getParameterTypes()[0] == CharSequence.class);
    }
}
