package com.example.monitoring;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard for Grafana, {@code docs/grafana/messaging-pool.json}. */
final class Dashboard {

    static final Path FILE = Path.of("../docs/grafana/messaging-pool.json");

    private static final Pattern METER = Pattern.compile("messagingpool_\\w+(\\{[^}]*}|)");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");

    private final JsonNode root = new JsonMapper().readTree(FILE);

    /** Returns rows and panels, also those within a row. */
    List<JsonNode> panels() {
        return root.path("panels").valueStream().flatMap(Dashboard::withInner).toList();
    }

    /** Returns what can be chosen. */
    List<JsonNode> variables() {
        return root.path("templating").path("list").values().stream().toList();
    }

    /**
     * Returns the expressions of all panels.
     *
     * @param pools the pools that are chosen, as a regular expression
     */
    Stream<Expression> expressions(String pools) {
        return panels().stream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> new Expression(
                        chosen(target.path("expr").asString(), pools),
                        target.path("legendFormat").asString()));
    }

    /** Returns the labels that each meter of each expression is asked for, with variables. */
    List<String> selectors() {
        return panels().stream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .flatMap(target -> METER.matcher(target.path("expr").asString()).results())
                .map(meter -> meter.group(1))
                .toList();
    }

    /** Returns the question that gives the values of a variable; its groups are the metric and the label. */
    Matcher labelValues(String variable) {
        String query = variables().stream()
                .filter(each -> each.path("name").asString().equals(variable))
                .findFirst()
                .orElseThrow()
                .path("query")
                .path("query")
                .asString();
        Matcher matcher = LABEL_VALUES.matcher(chosen(query, ".*"));
        if (!matcher.matches()) {
            throw new IllegalStateException("Not the values of a label: " + query);
        }
        return matcher;
    }

    /** As Grafana does it, for a dashboard that shows the last five minutes. */
    private static String chosen(String expression, String pools) {
        return expression
                .replace("$__rate_interval", "1m")
                .replace("$__range", "5m")
                .replace("$instance", ".*")
                .replace("$pool", pools);
    }

    private static Stream<JsonNode> withInner(JsonNode panel) {
        return Stream.concat(Stream.of(panel), panel.path("panels").valueStream());
    }
}
