package io.github.messagingpool.test;

import io.github.messagingpool.Request;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the response type that a request class declares. */
final class ResponseType {

    private ResponseType() {}

    /** Returns the class, or {@code Object} if the request class leaves it open, as a generic record does. */
    static Class<?> of(Class<?> requestClass) {
        Type found = find(requestClass, Map.of());
        Type raw = found instanceof ParameterizedType parameterized ? parameterized.getRawType() : found;
        return raw instanceof Class<?> type ? type : Object.class;
    }

    /** Looks upwards for {@code Request<T, R>}, and says what the R is, as far as the arguments on the way tell. */
    private static @Nullable Type find(@Nullable Type type, Map<Type, Type> arguments) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            return find(raw, named(raw.getTypeParameters(), parameterized.getActualTypeArguments(), arguments));
        }
        if (!(type instanceof Class<?> raw)) {
            return null;
        }
        if (raw == Request.class) {
            return arguments.get(Request.class.getTypeParameters()[1]);
        }
        return Stream.concat(Stream.of(raw.getGenericInterfaces()), Stream.ofNullable(raw.getGenericSuperclass()))
                .map(above -> find(above, arguments))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<Type, Type> named(TypeVariable<?>[] parameters, Type[] actual, Map<Type, Type> arguments) {
        Map<Type, Type> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            named.put(parameters[i], arguments.getOrDefault(actual[i], actual[i]));
        }
        return named;
    }
}
