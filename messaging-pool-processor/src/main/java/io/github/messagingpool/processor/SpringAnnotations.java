package io.github.messagingpool.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The annotations, and types, by which a container would call an item past its pool, or not call it: as the list says that
 * the auto-configuration reads too.
 */
final class SpringAnnotations {

    private static final String LIST = "foreign-use.properties";
    private static final String PROXY = "proxy";
    private static final String CONDITIONAL = "conditional";
    private static final String FILLING_IN = "filling-in";
    private static final List<String> REFUSED = List.of("other-thread", "listener", "cache", "one-bean");
    private static final Properties PROPERTIES = read();
    private static final Map<String, String> USES = uses();

    private SpringAnnotations() {}

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream list = SpringAnnotations.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException("The jar of the processor lacks " + LIST);
            }
            properties.load(new InputStreamReader(list, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<String, String> uses() {
        Map<String, String> uses = new HashMap<>();
        REFUSED.forEach(use -> names(use).forEach(name -> uses.put(name, use)));
        names(PROXY).forEach(name -> uses.put(name, PROXY));
        return uses;
    }

    private static List<String> names(String use) {
        return List.of(text(use, "names").split(" "));
    }

    private static String text(String use, String what) {
        return PROPERTIES.getProperty(use + "." + what, "");
    }

    /** Says why an annotation may not stand on an item or its methods, and the way out; empty if it may. */
    static Optional<String> refusal(String annotation) {
        return refusalOfType(annotation)
                .or(() -> annotation.endsWith("Listener") || annotation.endsWith("Listeners")
                        ? Optional.of(refusalBy("listener"))
                        : Optional.empty());
    }

    /** Says why an item may not be of a type, and the way out; empty if it may. */
    static Optional<String> refusalOfType(String type) {
        return Optional.ofNullable(USES.get(type)).filter(REFUSED::contains).map(SpringAnnotations::refusalBy);
    }

    private static String refusalBy(String use) {
        return "That " + text(use, "effect") + ". " + text(use, "remedy");
    }

    /** Returns whether an annotation has it depend on the application whether there is the item at all. */
    static boolean isConditional(String annotation) {
        return names(CONDITIONAL).contains(annotation);
    }

    /** Returns whether an annotation makes Spring put a proxy before an item, which a final method passes by. */
    static boolean isProxying(String annotation) {
        return PROXY.equals(USES.get(annotation));
    }

    /** Returns whether an annotation of a parameter names what the container is to pass for it. */
    static boolean isFillingIn(String annotation) {
        return names(FILLING_IN).contains(annotation);
    }
}
