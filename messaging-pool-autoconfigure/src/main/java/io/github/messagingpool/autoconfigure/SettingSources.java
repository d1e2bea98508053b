package io.github.messagingpool.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/** Where the settings come from: notes, while they are bound, which property each was read from. */
final class SettingSources implements ConfigurationPropertiesBindHandlerAdvisor {

    static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("messaging-pool");

    private final Environment environment;
    private final Map<String, ConfigurationProperty> read = new ConcurrentHashMap<>();

    SettingSources(Environment environment) {
        this.environment = environment;
    }

    @Override
    public BindHandler apply(BindHandler handler) {
        return new AbstractBindHandler(handler) {
            @Override
            public @Nullable Object onSuccess(
                    ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                ConfigurationProperty property = context.getConfigurationProperty();
                if (property != null && PREFIX.isAncestorOf(name)) {
                    read.put(name.toString(), property);
                    read.putIfAbsent(PoolOptions.canonical(name.toString()), property);
                }
                return super.onSuccess(name, target, context, result);
            }
        };
    }

    /** Returns all sources, the one that goes before all others first. */
    List<ConfigurationPropertySource> all() {
        List<ConfigurationPropertySource> all = new ArrayList<>();
        ConfigurationPropertySources.get(environment).forEach(all::add);
        return all;
    }

    /** Returns the property that a setting was read from, or null; its name may have any form. */
    @Nullable
    ConfigurationProperty readFrom(String setting) {
        ConfigurationProperty exact = read.get(setting);
        return exact != null ? exact : read.get(PoolOptions.canonical(setting));
    }

    /** Returns whether a setting was read from a name in a source, such as an environment variable. */
    boolean isRead(PropertySource<?> source, String name) {
        for (ConfigurationProperty property : read.values()) {
            if (property.getOrigin() instanceof PropertySourceOrigin origin
                    && origin.getPropertyName().equals(name)
                    && origin.getPropertySource().getName().equals(source.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a setting was read from a source that goes before another. */
    boolean isOutranked(ConfigurationPropertySource source, String setting) {
        ConfigurationProperty property = readFrom(setting);
        if (property == null || property.getSource() == null) {
            return false;
        }
        for (ConfigurationPropertySource each : all()) {
            if (each.getUnderlyingSource() == source.getUnderlyingSource()) {
                return false;
            }
            if (each.getUnderlyingSource() == property.getSource().getUnderlyingSource()) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the value of a setting was written, as an addition to its name, or nothing. */
    String whereRead(String setting) {
        ConfigurationProperty property = readFrom(setting);
        return property == null ? "" : " (" + origin(property) + ")";
    }

    /** Returns where the properties under a name are written, as an addition to it, or nothing. */
    String whereNamed(String name) {
        List<String> origins = new ArrayList<>();
        for (ConfigurationPropertySource source : all()) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                for (ConfigurationPropertyName each : iterable) {
                    ConfigurationProperty property = isUnder(each, name) ? source.getConfigurationProperty(each) : null;
                    if (property != null) {
                        origins.add(origin(property));
                    }
                }
            }
        }
        return origins.isEmpty() ? "" : " (" + String.join(", ", origins) + ")";
    }

    private static boolean isUnder(ConfigurationPropertyName property, String name) {
        int elements = PREFIX.getNumberOfElements() + 2;
        return property.getNumberOfElements() > elements
                && PoolOptions.canonical(property.chop(elements).toString()).equals(PoolOptions.canonical(name));
    }

    static String origin(ConfigurationProperty property) {
        if (property.getOrigin() != null) {
            return property.getOrigin().toString();
        }
        Object source =
                property.getSource() == null ? null : property.getSource().getUnderlyingSource();
        return source instanceof PropertySource<?> named ? named.getName() : "of unknown origin";
    }
}
