package io.github.messagingpool;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * The circles of compiled classes: each class of a circle depends on every other one, if only by way of others. A
 * nested class counts as the class it stands in.
 */
final class ClassCircles {

    private static final Pattern ARROW = Pattern.compile("(?m)^\\s+(\\S+)\\s+->\\s+(\\S+)");

    private final Path classes;
    private final String prefix;

    /** Creates an instance for the class files in a directory that are of a package or of one below it. */
    ClassCircles(Path classes, String packageName) {
        this.classes = classes;
        this.prefix = packageName + ".";
    }

    /** Returns the circles, largest first, as class names within the package. A class alone is no circle. */
    List<Set<String>> find() {
        List<Set<String>> circles = new Search(arrows()).run();
        circles.sort(Comparator.<Set<String>>comparingInt(Set::size).reversed());
        return circles;
    }

    /** Returns what each class depends on. */
    private Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ARROW.matcher(jdeps())
                .results()
                .filter(arrow -> isInside(arrow.group(1)))
                .forEach(arrow -> add(arrow, arrows));
        if (arrows.isEmpty()) {
            throw new IllegalStateException("No class of " + prefix + "* in " + classes);
        }
        return arrows;
    }

    private void add(MatchResult arrow, Map<String, Set<String>> arrows) {
        Set<String> targets = arrows.computeIfAbsent(topLevel(arrow.group(1)), name -> new TreeSet<>());
        if (isInside(arrow.group(2))) {
            targets.add(topLevel(arrow.group(2)));
        }
    }

    private boolean isInside(String className) {
        return className.startsWith(prefix);
    }

    private String topLevel(String className) {
        int nested = className.indexOf('$');
        return className.substring(prefix.length(), nested < 0 ? className.length() : nested);
    }

    /** Reads below the module's description, which would make jdeps ask for the modules that it requires. */
    private String jdeps() {
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        Path root = classes.resolve(prefix.replace('.', '/'));
        int status = jdeps.run(writer, writer, "-v", root.toString());
        writer.flush();
        if (status != 0) {
            throw new IllegalStateException("jdeps ended with " + status + ": " + output);
        }
        return output.toString();
    }

    /** Tarjan's search for strongly connected components, in the form of Sedgewick and Wayne, Algorithms, 4.2. */
    private static final class Search {

        private final Map<String, Set<String>> arrows;
        private final List<Set<String>> circles = new ArrayList<>();

        /** The classes of circles that may still grow, in the order of their numbers, last first. */
        private final Deque<String> open = new ArrayDeque<>();

        /** The least number of an open class that a class is known to reach; the greatest int once it is not open. */
        private final Map<String, Integer> reached = new HashMap<>();

        private Search(Map<String, Set<String>> arrows) {
            this.arrows = arrows;
        }

        private List<Set<String>> run() {
            arrows.keySet().forEach(this::visit);
            return circles;
        }

        /** Returns the least number that a class reaches; it is the first of its circle if that is its own number. */
        private int visit(String name) {
            Integer known = reached.get(name);
            if (known != null) {
                return known;
            }
            int number = reached.size();
            reached.put(name, number);
            open.push(name);
            int least = number;
            for (String target : arrows.getOrDefault(name, Set.of())) {
                least = Math.min(least, visit(target));
            }
            reached.put(name, least);
            if (least == number) {
                close(name);
            }
            return least;
        }

        private void close(String first) {
            Set<String> circle = new TreeSet<>();
            while (!circle.contains(first)) {
                String name = open.pop();
                reached.put(name, Integer.MAX_VALUE);
                circle.add(name);
            }
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
    }
}
