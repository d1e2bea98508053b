package com.example.monitoring;

import com.example.servers.Series;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expression of Prometheus, and what tells its series apart: where the dashboard shows it, the labels of its legend;
 * elsewhere those that it groups by, or all.
 *
 * @param text the expression, without variables
 * @param legend the legend, as in {@code {{pool}}}, or the empty string
 */
record Expression(String text, String legend) {

    private static final Pattern SELECTOR = Pattern.compile("\\b((?:messagingpool|executor)_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!=|=)\"([^\"]*)\"");
    private static final Pattern LEAST = Pattern.compile(" > ([\\d.]+)$");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

    /** Returns the metrics in it. */
    Set<String> metrics() {
        return SELECTOR.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /**
     * Returns the labels of the series that it must have: those of the application that all of its selectors match, and of
     * {@code or} either side; where it asks for {@code > 0}, or more, those alone that are.
     *
     * @param application the series of the application
     */
    Set<Map<String, String>> expected(Collection<Series> application) {
        return Arrays.stream(text.split(" or "))
                .flatMap(operand -> matchedByAll(operand, application).stream())
                .collect(Collectors.toSet());
    }

    /** Returns the labels of series that Prometheus answered; a list, as two that look the same must not be taken for one. */
    List<Map<String, String>> actual(Collection<Series> answer) {
        return answer.stream().map(series -> shown(series.labels())).toList();
    }

    private Set<Map<String, String>> matchedByAll(String operand, Collection<Series> application) {
        return SELECTOR.matcher(operand)
                .results()
                .map(selector -> matched(selector, application))
                .reduce(Expression::intersection)
                .orElseThrow(() -> new IllegalArgumentException("No meter in " + operand));
    }

    private Set<Map<String, String>> matched(MatchResult selector, Collection<Series> application) {
        return application.stream()
                .filter(series -> series.name().equals(selector.group(1)))
                .filter(series -> matches(selector.group(2), series.labels()))
                .filter(series -> series.value() > least())
                .map(series -> shown(series.labels()))
                .collect(Collectors.toSet());
    }

    private double least() {
        return found(LEAST, text).mapToDouble(Double::parseDouble).findFirst().orElse(Double.NEGATIVE_INFINITY);
    }

    private static boolean matches(String matchers, Map<String, String> labels) {
        return matchers == null
                || MATCHER.matcher(matchers)
                        .results()
                        .filter(matcher -> !matcher.group(1).equals("instance"))
                        .allMatch(matcher -> matches(matcher, labels.getOrDefault(matcher.group(1), "")));
    }

    private static boolean matches(MatchResult matcher, String value) {
        return switch (matcher.group(2)) {
            case "=" -> value.equals(matcher.group(3));
            case "!=" -> !value.equals(matcher.group(3));
            default -> value.matches(matcher.group(3));
        };
    }

    private Map<String, String> shown(Map<String, String> labels) {
        Map<String, String> shown = new TreeMap<>(labels);
        if (!legend.isEmpty()) {
            shown.keySet().retainAll(found(IN_LEGEND, legend).collect(Collectors.toSet()));
        } else if (GROUPING.matcher(text).find()) {
            shown.keySet()
                    .retainAll(found(GROUPING, text)
                            .flatMap(list -> Arrays.stream(list.split(", ", -1)))
                            .collect(Collectors.toSet()));
        }
        return shown;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static <T> Set<T> intersection(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
