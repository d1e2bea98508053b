package io.github.messagingpool.autoconfigure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.PropertySourceOrigin;

/**
 * An environment variable that means a setting, in whichever of the forms that people write. Spring Boot reads a dash as
 * nothing in one form, as an underscore in the other, and not both in one name.
 *
 * @param text the variable's name
 * @param start what stands before the group: one of the two forms of the prefix, and perhaps the application's own before
 * @param group the group, {@code DEFAULTS} or {@code POOLS}
 * @param rest what stands behind the group
 */
record EnvironmentVariable(String text, String start, String group, String rest) {

    private static final List<String> PREFIXES = List.of("MESSAGINGPOOL_", "MESSAGING_POOL_");
    private static final List<String> GROUPS = List.of("DEFAULTS", "POOLS");

    /** Returns null if the property is none, or means nothing of ours. */
    static @Nullable EnvironmentVariable of(ConfigurationProperty property) {
        if (!(property.getOrigin() instanceof PropertySourceOrigin origin)) {
            return null;
        }
        String text = origin.getPropertyName();
        String upper = text.toUpperCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            for (String group : GROUPS) {
                int at = upper.indexOf(prefix + group + "_");
                if (at >= 0) {
                    int end = at + prefix.length();
                    String rest = upper.substring(end + group.length() + 1);
                    return new EnvironmentVariable(text, upper.substring(0, end), group, rest);
                }
            }
        }
        return null;
    }

    /** Returns the setting that it means, without the name of the pool, or null if it ends with none. */
    @Nullable
    String setting(Collection<String> settings) {
        String uniform = PoolOptions.canonical(rest);
        return settings.stream()
                .filter(setting -> uniform.endsWith(PoolOptions.canonical(setting)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** Returns the pool that it means, or null if none of them has such a name. */
    @Nullable
    String pool(Collection<String> pools) {
        String uniform = PoolOptions.canonical(rest);
        return pools.stream()
                .filter(pool -> uniform.startsWith(PoolOptions.canonical(pool)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** Returns what is left of it without the pool's name, in small letters. */
    String key(@Nullable String pool) {
        String uniform = PoolOptions.canonical(rest);
        return pool == null
                ? uniform
                : uniform.substring(PoolOptions.canonical(pool).length());
    }

    /** Returns how a setting is written, for certain. */
    String form(@Nullable String pool, String setting) {
        String own = start.endsWith("MESSAGING_POOL_")
                ? start.substring(0, start.length() - "MESSAGING_POOL_".length()) + "MESSAGINGPOOL_"
                : start;
        String name = pool == null ? "" : PoolOptions.canonical(pool).toUpperCase(Locale.ROOT) + "_";
        return own + group + "_" + name + PoolOptions.canonical(setting).toUpperCase(Locale.ROOT);
    }
}
