package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Warns of properties under {@code messaging-pool} that are no settings, and of environment variables that no setting was
 * read from. Binding leaves them out silently: a pool would have other threads than its owner believes.
 */
final class UnknownSettings {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownSettings.class);

    private static final ConfigurationPropertyName PREFIX = SettingSources.PREFIX;
    private static final ConfigurationPropertyName DEFAULTS = PREFIX.append("defaults");
    private static final ConfigurationPropertyName POOLS = PREFIX.append("pools");

    /** What stands under the prefix. */
    static final List<String> GROUPS =
            List.of("enabled", "problem-details", "observation", "jfr", "dashboard", "defaults", "pools");

    /** What stands in those groups that are about no pool. */
    static final Map<String, List<String>> OF_GROUPS =
            Map.of("observation", List.of("enabled", "ids"), "jfr", List.of("ids"), "dashboard", List.of("enabled"));

    /** With three, {@code call-timeout} would be {@code idle-timeout}. */
    private static final int MOST_WRONG_LETTERS = 2;

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
            if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource variables) {
                warnOfVariables(variables, source);
            }
            if (source instanceof IterableConfigurationPropertySource iterable) {
                for (ConfigurationPropertyName name : iterable) {
                    warn(source, name);
                }
            }
        }
    }

    private void warn(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        if (isVariable(source, name)) {
            return;
        }
        if (POOLS.isAncestorOf(name)) {
            warnOfPool(source, name);
        } else if (DEFAULTS.isAncestorOf(name)) {
            warnUnless(SETTINGS, source, name, DEFAULTS.getNumberOfElements());
        } else if (!ofGroup(name).isEmpty()) {
            warnUnless(ofGroup(name), source, name, PREFIX.getNumberOfElements() + 1);
        } else if (!warnOfMisplaced(source, name) && PREFIX.isAncestorOf(name)) {
            warnUnless(GROUPS, source, name, PREFIX.getNumberOfElements());
        }
    }

    private static List<String> ofGroup(ConfigurationPropertyName name) {
        int index = PREFIX.getNumberOfElements();
        return PREFIX.isAncestorOf(name) && name.getNumberOfElements() > index + 1
                ? OF_GROUPS.getOrDefault(name.getElement(index, Form.UNIFORM), List.of())
                : List.of();
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

    /** The names of some are no names of properties in any form, so the variables are asked for themselves. */
    private void warnOfVariables(SystemEnvironmentPropertySource variables, ConfigurationPropertySource source) {
        for (String text : variables.getPropertyNames()) {
            EnvironmentVariable variable = EnvironmentVariable.of(text, pools, SETTINGS);
            if (variable != null && !sources.isRead(variables, text) && !isPlaceholder(text)) {
                warn(variable, source);
            }
        }
    }

    private boolean isVariable(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = isOfSystem(source) ? source.getConfigurationProperty(name) : null;
        return property != null
                && property.getOrigin() instanceof PropertySourceOrigin origin
                && EnvironmentVariable.of(origin.getPropertyName(), pools, SETTINGS) != null;
    }

    private void warn(EnvironmentVariable variable, ConfigurationPropertySource source) {
        String pool = variable.pool();
        String key = variable.key();
        if (variable.isOfPool() && pool == null) {
            LOG.warn(
                    "The environment variable '{}' names no pool and has no effect; known pools: {}, written like '{}'",
                    variable.text(),
                    pools,
                    variable.form(
                            poolLike(variable.rest()), variable.setting() == null ? "threads" : variable.setting()));
        } else if (!isOneOf(SETTINGS, key)) {
            warnOfNoSetting(variable, nearest(key, SETTINGS));
        } else if (!sources.isOutranked(source, (pool == null ? DEFAULTS.toString() : POOLS + pool) + key)) {
            LOG.warn(
                    "The environment variable '{}' has no effect, as Spring Boot does not read it as a setting of ours;"
                            + " write '{}'",
                    variable.text(),
                    variable.form(pool, key));
        }
    }

    private static void warnOfNoSetting(EnvironmentVariable variable, @Nullable String nearest) {
        if (nearest != null) {
            LOG.warn(
                    "The environment variable '{}' is no setting and has no effect; the nearest is '{}'",
                    variable.text(),
                    variable.form(variable.pool(), nearest));
        } else {
            LOG.warn(
                    "The environment variable '{}' is no setting and has no effect; settings are {}, written like '{}'",
                    variable.text(),
                    SETTINGS,
                    variable.form(variable.pool(), "threads"));
        }
    }

    /** Returns the pool that a name is nearest to, or else some pool, for an example. */
    private String poolLike(String name) {
        String nearest = nearest(name, pools);
        return nearest != null
                ? nearest
                : pools.isEmpty() ? "name" : pools.iterator().next();
    }

    /** A variable with a name of its own may be what a setting's value is taken from. */
    private boolean isPlaceholder(String variable) {
        for (ConfigurationPropertySource source : sources.all()) {
            if (source instanceof IterableConfigurationPropertySource iterable && !isOfSystem(source)) {
                for (ConfigurationPropertyName name : iterable) {
                    ConfigurationProperty property =
                            PREFIX.isAncestorOf(name) ? source.getConfigurationProperty(name) : null;
                    if (property != null && String.valueOf(property.getValue()).contains("${" + variable)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Settings of a pool that is not there are refused where one of them can be read. */
    private void warnOfPool(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        int index = POOLS.getNumberOfElements();
        ConfigurationProperty property = source.getConfigurationProperty(name);
        String pool = name.getElement(index, Form.UNIFORM);
        if (name.getNumberOfElements() <= index + 1 || property == null || isKnownPool(pool)) {
            warnUnless(SETTINGS, source, name, index + 1);
        } else if (!isOneOf(SETTINGS, name.getElement(index + 1, Form.UNIFORM))) {
            LOG.warn(
                    "The property '{}' ({}) names no pool and has no effect; known pools: {}, written like '{}'",
                    name,
                    SettingSources.origin(property),
                    pools,
                    POOLS + "." + poolLike(PoolOptions.canonical(pool)) + ".threads");
        }
    }

    private boolean isKnownPool(String uniform) {
        return pools.stream().anyMatch(pool -> PoolOptions.canonical(pool).equals(PoolOptions.canonical(uniform)));
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
            String nearest = nearest(key, known);
            LOG.warn(
                    "The property '{}' ({}) is no setting and has no effect; {}",
                    name,
                    SettingSources.origin(property),
                    nearest == null
                            ? "below '" + name.chop(index) + "' there are " + known
                            : "the nearest is '" + name.chop(index).append(nearest) + "'");
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

    /** Returns the name that a misspelt one means, or null if none is near enough to say so. */
    private static @Nullable String nearest(String key, Collection<String> known) {
        int most = Math.min(MOST_WRONG_LETTERS, key.length() / 3);
        return known.stream()
                .filter(name -> distance(key, PoolOptions.canonical(name)) <= most)
                .min(Comparator.comparingInt(name -> distance(key, PoolOptions.canonical(name))))
                .orElse(null);
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
