package io.github.messagingpool.autoconfigure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * A property that ends as a setting does and stands in another place: under a root that is nearly ours or within
 * another, with {@code pools} left out, or beside the root by an error of indentation.
 */
final class MisplacedSetting {

    private static final String ROOT = UnknownSettings.uniform(SettingSources.PREFIX.toString());

    /** The letters by which a root may differ from ours: the ends of "message-pool" and "messaging-pools". */
    private static final int NEAR = 3;

    private final ConfigurationPropertyName name;
    private final Collection<String> pools;
    private final Collection<String> settings;

    MisplacedSetting(ConfigurationPropertyName name, Collection<String> pools, Collection<String> settings) {
        this.name = name;
        this.pools = pools;
        this.settings = settings;
    }

    /** Returns what to write, or null if the property is no such setting. */
    @Nullable
    String right() {
        int root = root();
        String key = known(settings, fromEnd(0));
        String pool = key == null ? null : known(pools, fromEnd(1));
        if (pool != null && (root >= 0 || isBesideRoot())) {
            return SettingSources.PREFIX + ".pools." + pool + "." + key;
        }
        if (root < 0) {
            return null;
        }
        int below = name.getNumberOfElements() - root - 1;
        if (key != null && (below == 1 || (below == 2 && UnknownSettings.distance(fromEnd(1), "defaults") <= 1))) {
            return SettingSources.PREFIX + ".defaults." + key;
        }
        String group = below == 1 ? known(List.of("enabled", "problem-details"), fromEnd(0)) : null;
        boolean isMisplaced = group != null && !name.equals(SettingSources.PREFIX.append(group));
        return isMisplaced ? SettingSources.PREFIX + "." + group : null;
    }

    /** Returns the index of the element that is ours, or nearly, or -1. */
    private int root() {
        for (int i = 0; i < name.getNumberOfElements(); i++) {
            if (UnknownSettings.distance(name.getElement(i, Form.UNIFORM), ROOT) <= NEAR) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBesideRoot() {
        return name.getNumberOfElements() == 3 && fromEnd(2).equals("pools");
    }

    private String fromEnd(int index) {
        int element = name.getNumberOfElements() - 1 - index;
        return element < 0 ? "" : name.getElement(element, Form.UNIFORM);
    }

    private static @Nullable String known(Collection<String> names, String uniform) {
        return names.stream()
                .filter(known -> PoolOptions.canonical(known).equals(PoolOptions.canonical(uniform)))
                .findFirst()
                .orElse(null);
    }
}
