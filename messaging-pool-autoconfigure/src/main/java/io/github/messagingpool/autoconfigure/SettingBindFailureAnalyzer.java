package io.github.messagingpool.autoconfigure;

import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says how a setting is written that cannot be read; goes before Spring Boot's own, which cannot know. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)}");

    private final SettingSources sources;

    SettingBindFailureAnalyzer(Environment environment) {
        this.sources = new SettingSources(environment);
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        ConfigurationPropertyName name = cause.getName();
        ConfigurationProperty property = cause.getProperty() != null ? cause.getProperty() : property(name);
        return SettingSources.PREFIX.isAncestorOf(name) && property != null
                ? analyze(rootFailure, cause, property)
                : null;
    }

    private @Nullable ConfigurationProperty property(ConfigurationPropertyName name) {
        for (ConfigurationPropertySource source : sources.all()) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property != null) {
                return property;
            }
        }
        return null;
    }

    private static FailureAnalysis analyze(Throwable failure, BindException cause, ConfigurationProperty property) {
        String value = String.valueOf(property.getValue());
        Class<?> type = cause.getTarget().getType().toClass();
        Matcher unresolved = PLACEHOLDER.matcher(value);
        String problem;
        String remedy;
        if (unresolved.find()) {
            String key = unresolved.group(1);
            problem = "there is no property or environment variable '" + key + "'";
            remedy = "Set '" + key + "', or give a default: '${" + key + ":…}'.";
        } else if (isGroup(type)) {
            problem = "it is no setting: settings stand below it";
            remedy = "Write '" + settingBelow(cause.getName()) + "', or remove the property.";
        } else {
            problem = "that is not " + what(type);
            remedy = "Set '" + cause.getName() + "' to " + allowed(cause.getName(), type) + ".";
        }
        return new FailureAnalysis(
                "The property '" + cause.getName() + "' has the value '" + value + "' ("
                        + SettingSources.origin(property) + "), but " + problem + ".",
                remedy,
                failure);
    }

    private static boolean isGroup(Class<?> type) {
        return type == Map.class || type.isRecord();
    }

    private static String what(Class<?> type) {
        if (type == Duration.class) {
            return "a time";
        }
        if (type.isEnum()) {
            return "one of its values";
        }
        return isBoolean(type) ? "true or false" : "a whole number that the property can have";
    }

    private static boolean isBoolean(Class<?> type) {
        return type == Boolean.class || type == boolean.class;
    }

    private static String settingBelow(ConfigurationPropertyName name) {
        boolean isOfPools =
                name.getNumberOfElements() == 2 || (name.getNumberOfElements() > 2 && name.isLastElementIndexed());
        String last = name.getElement(1, Form.UNIFORM);
        if (last.equals("observation")) {
            return name + ".enabled";
        }
        Setting<?> setting = setting(name);
        if (last.equals("pools") && setting != null) {
            return SettingSources.PREFIX + ".pools.<name>." + setting;
        }
        return last.equals("pools") && isOfPools
                ? SettingSources.PREFIX + ".pools.<name>." + PoolSettings.THREADS
                : name + "." + PoolSettings.THREADS;
    }

    private static String allowed(ConfigurationPropertyName name, Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(value ->
                                    value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        if (type == Duration.class) {
            return "a number and a unit, without a space between: 500ms, 10s, 5m, 2h or 1d; or as PT10M";
        }
        if (isBoolean(type)) {
            return "true or false";
        }
        Setting<?> setting = setting(name);
        String allowed = setting == null ? "" : setting.check().allowed();
        return allowed.contains("number") ? allowed : "a whole number";
    }

    /** Returns the setting that a name ends with, or null. */
    private static @Nullable Setting<?> setting(ConfigurationPropertyName name) {
        String key = name.getLastElement(Form.UNIFORM);
        for (Setting<?> setting : PoolSettings.properties()) {
            if (UnknownSettings.uniform(setting.key()).equals(key)) {
                return setting;
            }
        }
        return null;
    }
}
