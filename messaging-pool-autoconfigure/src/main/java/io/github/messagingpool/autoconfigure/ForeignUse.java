package io.github.messagingpool.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What an item class may not carry, as a list says that the annotation processor reads too.
 *
 * @param effect what it does, to follow the name of what does it
 * @param remedy what to write instead
 */
record ForeignUse(String effect, String remedy) {

    private static final ClassPathResource LIST = new ClassPathResource("foreign-use.properties", ForeignUse.class);
    private static final Map<String, ForeignUse> BY_NAME = read();

    private static Map<String, ForeignUse> read() {
        if (!LIST.exists()) {
            return Map.of(); // in a native image, whose items were looked at when it was built
        }
        try {
            return byName(PropertiesLoaderUtils.loadProperties(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ForeignUse> byName(Properties list) {
        Map<String, ForeignUse> byName = new HashMap<>();
        for (String use : Set.of("other-thread", "listener", "cache", "one-bean")) {
            ForeignUse found = new ForeignUse(list.getProperty(use + ".effect"), list.getProperty(use + ".remedy"));
            Stream.of(list.getProperty(use + ".names").split(" ")).forEach(name -> byName.put(name, found));
        }
        return byName;
    }

    /** Returns the names of all annotations and types that are refused. */
    static Set<String> refused() {
        return BY_NAME.keySet();
    }

    /** Returns the use that a type is for, or null if it is none of the list. */
    static @Nullable ForeignUse ofType(String name) {
        return BY_NAME.get(name);
    }

    /** Returns the use that an annotation is for, or null; those of libraries that are not in the list are called listeners too. */
    static @Nullable ForeignUse ofAnnotation(String name) {
        boolean isListener = name.endsWith("Listener") || name.endsWith("Listeners");
        return BY_NAME.getOrDefault(name, isListener ? BY_NAME.get(LISTENER) : null);
    }

    /** One of them, which stands for all. */
    private static final String LISTENER = "org.springframework.context.event.EventListener";
}
