package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What the container knows of an item class.
 *
 * @param type the item class
 * @param poolName the pool's name
 * @param constructor what makes its items, or null if a factory bean does
 * @param makers the constructor, or those of the factory bean, or the method that makes it
 * @param initType the init it takes
 * @param idType the type of its ids
 * @param clientType its typed client, if it has one
 */
record ItemClass(
        Class<?> type,
        String poolName,
        @Nullable Constructor<?> constructor,
        List<? extends Executable> makers,
        Class<?> initType,
        Class<?> idType,
        @Nullable Class<?> clientType) {

    private static final Pattern START_OF_WORD = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    /** @throws PoolSetupException if the class has no usable constructor or no init */
    static ItemClass of(Class<?> type) {
        Constructor<?> constructor = constructorOf(type);
        Class<?> first = constructor.getParameterTypes()[0];
        Class<?> initType = Init.class.isAssignableFrom(first) ? first : generatedInit(type);
        Class<?> idType = first == initType ? idTypeOf(initType) : first;
        return new ItemClass(type, poolName(type), constructor, List.of(constructor), initType, idType, clientOf(type));
    }

    /**
     * Describes an item class whose items a factory bean may make.
     *
     * @throws PoolSetupException if none does, and the class has no usable constructor or no init
     */
    static ItemClass of(Class<?> type, ItemBeans factories) {
        for (String factory : factories.madeFor(type)) {
            Class<?> initType = factories.argument(factory, 1);
            if (initType != null) {
                return new ItemClass(
                        type,
                        poolName(type),
                        null,
                        factories.makersOf(factory),
                        initType,
                        idTypeOf(initType),
                        clientOf(type));
            }
        }
        return of(type);
    }

    /** Returns whether Spring could make its items. */
    static boolean hasUsableConstructor(Class<?> type) {
        try {
            return of(type).constructor() != null;
        } catch (PoolSetupException e) {
            return false;
        }
    }

    /** Returns the name in the annotation, or the simple class name in kebab case. */
    static String poolName(Class<?> type) {
        return poolName(annotationOf(type).value(), type.getSimpleName());
    }

    /** Does what {@link #poolName(Class)} does for a class that is not loaded. */
    static String poolName(String given, String simpleName) {
        return given.isBlank()
                ? START_OF_WORD.matcher(simpleName).replaceAll("-$0").toLowerCase(Locale.ROOT)
                : given;
    }

    private static PoolItem annotationOf(Class<?> type) {
        PoolItem annotation = type.getAnnotation(PoolItem.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type.getName() + " has no @PoolItem");
        }
        return annotation;
    }

    /** Returns the name of the bean definition that items of a class are made from. */
    static String itemBeanName(Class<?> type) {
        return "poolItem." + type.getName();
    }

    /** Returns whether the constructor takes the init itself, and not just its id. */
    boolean takesInit() {
        return constructor != null && constructor.getParameterTypes()[0] == initType;
    }

    /** @throws PoolSetupException if there is no constructor that could make items */
    static Constructor<?> constructorOf(Class<?> type) {
        refuseWithoutInstances(type);
        List<Constructor<?>> all = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> !constructor.isSynthetic()) // one for Kotlin's default values
                .toList();
        List<Constructor<?>> candidates = all.size() == 1 ? all : marked(all);
        if (candidates.size() != 1) {
            throw new PoolSetupException(
                    "The pool item class " + type.getName() + " has " + all.size() + " constructors, of which "
                            + candidates.size() + " have @PoolItem.Constructor.",
                    "Annotate the one that makes its items with @PoolItem.Constructor.");
        }
        if (candidates.get(0).getParameterCount() == 0) {
            throw new PoolSetupException(
                    "The constructor of the pool item class " + type.getName() + " takes no id.",
                    "Let its first parameter be the id, or an init record. Spring beans may follow.");
        }
        return candidates.get(0);
    }

    private static void refuseWithoutInstances(Class<?> type) {
        String kind = null;
        if (type.isInterface()) {
            kind = "an interface";
        } else if (type.isEnum()) {
            kind = "an enum";
        } else if (Modifier.isAbstract(type.getModifiers())) {
            kind = "abstract";
        } else if (type.isLocalClass() || ClassUtils.isInnerClass(type)) {
            kind = "an inner or local class";
        }
        if (kind != null) {
            throw new PoolSetupException(
                    "The pool item class " + type.getName() + " is " + kind + ", so the pool cannot make its items.",
                    "Let it be a class, top-level or static nested, that is not abstract; or let a PoolItemFactory bean"
                            + " make its items.");
        }
    }

    /** Kotlin marks the one without parameters too, which it makes where all of them have default values. */
    private static List<Constructor<?>> marked(List<Constructor<?>> constructors) {
        List<Constructor<?>> marked = constructors.stream()
                .filter(constructor -> constructor.isAnnotationPresent(PoolItem.Constructor.class))
                .toList();
        return marked.size() == 2
                ? marked.stream()
                        .filter(constructor -> constructor.getParameterCount() > 0)
                        .toList()
                : marked;
    }

    private static Class<?> generatedInit(Class<?> type) {
        String given = annotationOf(type).init();
        String name = given.isBlank() ? type.getSimpleName() + "Init" : given;
        Class<?> init = sibling(type, name);
        if (init == null || !isInitOf(init, type)) {
            throw new PoolSetupException(
                    "The pool item class " + type.getName() + " has no init: "
                            + (init == null ? "there is no class " : "it is not made by the class ")
                            + type.getPackageName() + "." + name + ".",
                    (isKotlin(type)
                                    ? "Let kapt run io.github.messagingpool:messaging-pool-processor, which generates it, as"
                                            + " docs/kotlin.md of the library shows for Maven and Gradle, and build again. Or"
                                            + " write a data class"
                                    : "Add io.github.messagingpool:messaging-pool-processor to the annotationProcessorPaths of"
                                            + " the compiler plugin, which generates it, and build again. Or write a record")
                            + " that implements Init, and let the constructor take it first.");
        }
        return init;
    }

    /** Returns whether a class is written in Kotlin, whose compiler marks it. */
    static boolean isKotlin(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals("kotlin.Metadata"));
    }

    private static boolean isInitOf(Class<?> init, Class<?> type) {
        Class<?> made =
                ResolvableType.forClass(init).as(Init.class).getGeneric(0).resolve();
        return Init.class.isAssignableFrom(init) && (made == null || made == type);
    }

    /** Returns the generated client of an item class, or null if there is none. */
    static @Nullable Class<?> clientOf(Class<?> type) {
        String given = annotationOf(type).client();
        return sibling(type, given.isBlank() ? type.getSimpleName() + "Client" : given);
    }

    private static @Nullable Class<?> sibling(Class<?> type, String simpleName) {
        String name = type.getPackageName().isEmpty() ? simpleName : type.getPackageName() + "." + simpleName;
        return ClassUtils.isPresent(name, type.getClassLoader())
                ? ClassUtils.resolveClassName(name, type.getClassLoader())
                : null;
    }

    /** Returns the type of an item class's ids, or {@code Object} for a class that does not say. */
    static Class<?> idType(Class<?> type) {
        try {
            return of(type).idType();
        } catch (PoolSetupException | IllegalArgumentException e) {
            return Object.class;
        }
    }

    private static Class<?> idTypeOf(Class<?> initType) {
        if (Init.OfLong.class.isAssignableFrom(initType)) {
            return long.class;
        }
        if (Init.OfInt.class.isAssignableFrom(initType)) {
            return int.class;
        }
        return Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(initType))
                .filter(method -> method.getName().equals("id") && method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .findFirst()
                .orElse(Object.class);
    }
}
