package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * Warns of properties under {@code messaging-pool} that are no settings, which binding leaves out silently: a pool would
 * have other threads than its owner believes.
 */
final class UnknownSettings {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownSettings.class);

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("messaging-pool");
    private static final ConfigurationPropertyName DEFAULTS = PREFIX.append("defaults");
    private static final ConfigurationPropertyName POOLS = PREFIX.append("pools");

    /** What stands under the prefix. */
    static final List<String> GROUPS = List.of("enabled", "defaults", "pools");

    private static final List<String> SETTINGS = settings();

    private UnknownSettings() {}

    private static List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (Setting<?> setting : PoolSettings.properties()) {
            settings.add(setting.key());
        }
        return settings;
    }

    static void warn(Environment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                for (ConfigurationPropertyName name : iterable) {
                    if (PREFIX.isAncestorOf(name)) {
                        warn(iterable, name);
                    }
                }
            }
        }
    }

    private static void warn(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        if (POOLS.isAncestorOf(name)) {
            warnUnless(SETTINGS, source, name, POOLS.getNumberOfElements() + 1);
        } else if (DEFAULTS.isAncestorOf(name)) {
            warnUnless(SETTINGS, source, name, DEFAULTS.getNumberOfElements());
        } else {
            warnUnless(GROUPS, source, name, PREFIX.getNumberOfElements());
        }
    }

    /** A name that ends before the index is that of a group: binding refuses a value there. */
    private static void warnUnless(
            List<String> known, ConfigurationPropertySource source, ConfigurationPropertyName name, int index) {
        int elements = name.getNumberOfElements();
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (elements <= index || property == null) {
            return;
        }
        String key = name.getElement(index, Form.UNIFORM);
        if (elements > index + 1 || !isOneOf(known, key)) {
            LOG.warn(
                    "The property '{}' ({}) is no setting and has no effect; the nearest is '{}'",
                    name,
                    origin(property),
                    name.chop(index).append(nearest(key, known)));
        }
    }

    private static boolean isOneOf(List<String> known, String uniformKey) {
        for (String key : known) {
            if (uniform(key).equals(uniformKey)) {
                return true;
            }
        }
        return false;
    }

    private static Object origin(ConfigurationProperty property) {
        if (property.getOrigin() != null) {
            return property.getOrigin();
        }
        Object source =
                property.getSource() == null ? null : property.getSource().getUnderlyingSource();
        return source instanceof PropertySource<?> named ? named.getName() : "of unknown origin";
    }

    private static String nearest(String key, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(setting -> distance(key, uniform(setting))))
                .orElseThrow();
    }

    /** Returns how many letters must be changed, added or removed to turn one word into the other. */
    private static int distance(String from, String to) {
        int[] distances = new int[to.length() + 1];
        Arrays.setAll(distances, length -> length);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = distances[0];
            distances[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.min(changed, 1 + Math.min(distances[j], distances[j - 1]));
            }
        }
        return distances[to.length()];
    }

    private static String uniform(String key) {
        return key.replace("-", "");
    }
}
