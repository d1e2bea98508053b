package io.github.messagingpool.spi;

import io.github.messagingpool.Init;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.function.Function;

/** Makes the inits of items that are created on demand, by the one constructor that takes nothing but the id. */
final class InitFromId<T, I extends Init<T>> implements Function<Object, I> {

    private final Class<I> initType;
    private final MethodHandle constructor;

    private InitFromId(Class<I> initType, MethodHandle constructor) {
        this.initType = initType;
        this.constructor = constructor;
    }

    /** @throws IllegalStateException if the init takes more than the id, or its module hides it */
    static <T, I extends Init<T>> InitFromId<T, I> of(Class<I> initType) {
        Constructor<?> constructor = Arrays.stream(initType.getDeclaredConstructors())
                .filter(candidate -> candidate.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Items are to be created on demand, but their init " + initType.getName()
                                + " takes more than the id; say how it is made, with the builder, or in Spring by a"
                                + " ThreadPoolBuilderCustomizer bean: builder -> builder.createOnDemand(id -> new "
                                + initType.getSimpleName() + "(" + readId(initType) + ", …))"));
        if (!constructor.trySetAccessible()) {
            throw new IllegalStateException("Items are to be created on demand, but their init " + initType.getName()
                    + " is hidden by its module; give the function that makes it to createOnDemand(…), or add to the module-info of "
                    + initType.getModule().getName() + ": opens " + initType.getPackageName()
                    + " to io.github.messagingpool;");
        }
        try {
            MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
            return new InitFromId<>(initType, handle.asType(MethodType.methodType(Object.class, Object.class)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The constructor of " + initType.getName() + " cannot be called", e);
        }
    }

    private static String readId(Class<?> initType) {
        String read = "(" + idType(initType) + ") id";
        return Init.OfInt.class.isAssignableFrom(initType) ? "(" + read + ").intValue()" : read;
    }

    /** Returns as what the id comes: a whole number as a {@code Long}, and any other as its own type. */
    private static String idType(Class<?> initType) {
        return Init.OfKey.class.isAssignableFrom(initType)
                ? Arrays.stream(initType.getMethods())
                        .filter(method ->
                                method.getName().equals("id") && method.getParameterCount() == 0 && !method.isBridge())
                        .map(method -> method.getReturnType().getSimpleName())
                        .findFirst()
                        .orElse("…")
                : "Long";
    }

    /** An int id comes as a long. */
    @Override
    public I apply(Object id) {
        Object argument = Init.OfInt.class.isAssignableFrom(initType) ? (Object) Math.toIntExact((Long) id) : id;
        try {
            return initType.cast(constructor.invoke(argument));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of " + initType.getName() + " failed", e);
        }
    }
}
