package io.github.messagingpool.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.RandomValuePropertySource;

/**
 * Keeps the binding from looking for settings that no property is named after. It would ask every source for every setting
 * of every pool, and compare that with all environment variables: most of what many pools would cost.
 */
final class AbsentSettings implements ConfigurationPropertiesBindHandlerAdvisor {

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("messaging-pool");

    @Override
    public BindHandler apply(BindHandler handler) {
        return new SkipAbsent(handler);
    }

    /** Handles one binding, of any properties. */
    private static final class SkipAbsent extends AbstractBindHandler {

        private final Map<String, Boolean> named = new HashMap<>();
        private @Nullable List<String> names;

        SkipAbsent(BindHandler parent) {
            super(parent);
        }

        @Override
        public <T> @Nullable Bindable<T> onStart(
                ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
            boolean absent = PREFIX.isAncestorOf(name) && !isNamed(name.getLastElement(Form.UNIFORM), context);
            return absent ? null : super.onStart(name, target, context);
        }

        private boolean isNamed(String element, BindContext context) {
            Boolean known = named.get(element);
            if (known == null) {
                known = isNamed(element, context.getSources());
                named.put(element, known);
            }
            return known;
        }

        /** Returns whether a property's name may have the element in it, in any of the forms that names take. */
        private boolean isNamed(String element, Iterable<ConfigurationPropertySource> sources) {
            if (names == null) {
                names = ownNames(sources);
            }
            for (String name : names) {
                if (name.contains(element)) {
                    return true;
                }
            }
            return !allListTheirNames(sources);
        }
    }

    private static boolean allListTheirNames(Iterable<ConfigurationPropertySource> sources) {
        for (ConfigurationPropertySource source : sources) {
            if (!(source instanceof IterableConfigurationPropertySource
                    || source.getUnderlyingSource() instanceof RandomValuePropertySource)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the names that may be of our properties: small letters and numbers, without what separates them. An
     * application's prefix for environment variables may stand before.
     */
    private static List<String> ownNames(Iterable<ConfigurationPropertySource> sources) {
        List<String> names = new ArrayList<>();
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                for (ConfigurationPropertyName name : iterable) {
                    String uniform = uniform(name);
                    if (uniform.contains("messagingpool")) {
                        names.add(uniform);
                    }
                }
            }
        }
        return names;
    }

    private static String uniform(ConfigurationPropertyName name) {
        StringBuilder uniform = new StringBuilder();
        for (int i = 0; i < name.getNumberOfElements(); i++) {
            uniform.append(name.getElement(i, Form.UNIFORM));
        }
        return uniform.toString();
    }
}
