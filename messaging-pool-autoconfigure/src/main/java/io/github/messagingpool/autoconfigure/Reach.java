package io.github.messagingpool.autoconfigure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What can be reached from each node of a graph, directly or not. */
record Reach(Map<String, Set<String>> nodes) {

    static Reach of(Map<String, Set<String>> edges) {
        Map<String, Set<String>> nodes = new HashMap<>();
        for (String node : edges.keySet()) {
            nodes.put(node, from(node, edges));
        }
        return new Reach(nodes);
    }

    private static Set<String> from(String start, Map<String, Set<String>> edges) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(edges.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String node = open.pop();
            if (reached.add(node)) {
                open.addAll(edges.getOrDefault(node, Set.of()));
            }
        }
        return reached;
    }

    /** Returns what each node reaches that does not reach it in turn: an order without cycles, and transitive. */
    Map<String, Set<String>> withoutCycles() {
        Map<String, Set<String>> ordered = new LinkedHashMap<>();
        for (String node : nodes.keySet()) {
            Set<String> behind = new LinkedHashSet<>();
            for (String other : nodes.getOrDefault(node, Set.of())) {
                if (!other.equals(node) && !nodes.getOrDefault(other, Set.of()).contains(node)) {
                    behind.add(other);
                }
            }
            ordered.put(node, behind);
        }
        return ordered;
    }
}
