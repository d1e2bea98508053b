package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Warns of properties under {@code messaging-pool} that are no settings, and of environment variables that no setting was
 * read from. Binding leaves them out silently: a pool would have other threads than its owner believes.
 */
final class UnknownSettings {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownSettings.class);

    private static final ConfigurationPropertyName PREFIX = SettingSources.PREFIX;
    private static final ConfigurationPropertyName OBSERVATION = PREFIX.append("observation");
    private static final ConfigurationPropertyName DEFAULTS = PREFIX.append("defaults");
    private static final ConfigurationPropertyName POOLS = PREFIX.append("pools");

    /** What stands under the prefix. */
    static final List<String> GROUPS = List.of("enabled", "problem-details", "observation", "defaults", "pools");

    /** What stands in the group of observations. */
    static final List<String> OF_OBSERVATION = List.of("enabled", "ids");

    private static final List<String> SETTINGS = settings();

    private final SettingSources sources;
    private final Collection<String> pools;

    /** @param pools the names of the pools that there are */
    UnknownSettings(SettingSources sources, Collection<String> pools) {
        this.sources = sources;
        this.pools = pools;
    }

    private static List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (Setting<?> setting : PoolSettings.properties()) {
            settings.add(setting.key());
        }
        settings.add(PoolOptions.REPLY_EXECUTOR);
        return settings;
    }

    /** Warns of each; logs nothing else. */
    void warn() {
        for (ConfigurationPropertySource source : sources.all()) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                for (ConfigurationPropertyName name : iterable) {
                    warn(source, name);
                }
            }
        }
    }

    private void warn(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        EnvironmentVariable variable = variable(source, name);
        if (variable != null) {
            warn(variable, source, name);
        } else if (POOLS.isAncestorOf(name)) {
            warnUnless(SETTINGS, source, name, POOLS.getNumberOfElements() + 1);
        } else if (DEFAULTS.isAncestorOf(name)) {
            warnUnless(SETTINGS, source, name, DEFAULTS.getNumberOfElements());
        } else if (OBSERVATION.isAncestorOf(name)) {
            warnUnless(OF_OBSERVATION, source, name, OBSERVATION.getNumberOfElements());
        } else if (!warnOfMisplaced(source, name) && PREFIX.isAncestorOf(name)) {
            warnUnless(GROUPS, source, name, PREFIX.getNumberOfElements());
        }
    }

    /** Returns whether it was one. */
    private boolean warnOfMisplaced(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        String right = new MisplacedSetting(name, pools, SETTINGS).right();
        if (right == null || isOfSystem(source)) {
            return false;
        }
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property == null) {
            return false;
        }
        LOG.warn(
                "The property '{}' ({}) is no setting and has no effect; write '{}'",
                name,
                SettingSources.origin(property),
                right);
        return true;
    }

    private static boolean isOfSystem(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    }

    private static @Nullable EnvironmentVariable variable(
            ConfigurationPropertySource source, ConfigurationPropertyName name) {
        boolean maybe = isOfSystem(source)
                && PoolOptions.canonical(name.toString()).contains(PoolOptions.canonical(PREFIX.toString()));
        ConfigurationProperty property = maybe ? source.getConfigurationProperty(name) : null;
        return property == null ? null : EnvironmentVariable.of(property);
    }

    private void warn(
            EnvironmentVariable variable, ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property == null || sources.isRead(property)) {
            return;
        }
        boolean ofPool = variable.group().equals("POOLS");
        String pool = ofPool ? variable.pool(pools) : null;
        String key = variable.key(pool);
        if (ofPool && pool == null) {
            LOG.warn(
                    "The environment variable '{}' names no pool and has no effect; known pools: {}, written like '{}'",
                    variable.text(),
                    pools,
                    variable.form(pools.isEmpty() ? "name" : pools.iterator().next(), "threads"));
        } else if (!isOneOf(SETTINGS, key)) {
            LOG.warn(
                    "The environment variable '{}' is no setting and has no effect; the nearest is '{}'",
                    variable.text(),
                    variable.form(pool, nearest(key, SETTINGS)));
        } else if (!sources.isOutranked(source, (ofPool ? POOLS.toString() + pool : DEFAULTS.toString()) + key)) {
            LOG.warn(
                    "The environment variable '{}' has no effect, as Spring Boot does not read it as a setting of ours;"
                            + " write '{}'",
                    variable.text(),
                    variable.form(pool, key));
        }
    }

    /** A name that ends before the index is that of a group: binding refuses a value there. */
    private void warnUnless(
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
                    SettingSources.origin(property),
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

    private static String nearest(String key, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(setting -> distance(key, uniform(setting))))
                .orElseThrow();
    }

    /** Returns how many letters must be changed, added or removed to turn one word into the other. */
    static int distance(String from, String to) {
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

    static String uniform(String key) {
        return key.replace("-", "");
    }
}
