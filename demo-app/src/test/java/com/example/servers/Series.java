package com.example.servers;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One series and its value now.
 *
 * @param name the name of the metric; empty for what was computed from several
 * @param labels its labels, without those that tell who was scraped
 * @param value its value
 */
public record Series(String name, Map<String, String> labels, double value) {

    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Reads what {@code /actuator/prometheus} answers. */
    public static Stream<Series> in(String exposition) {
        return LINE.matcher(exposition.replaceAll("(?m)^#.*$", "")).results().map(Series::of);
    }

    private static Series of(MatchResult line) {
        Map<String, String> labels = LABEL.matcher(line.group(2) == null ? "" : line.group(2))
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
        return new Series(line.group(1), new TreeMap<>(labels), Double.parseDouble(line.group(3)));
    }
}
