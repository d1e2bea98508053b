package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolBuilder;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import io.github.messagingpool.spi.PoolProvider;
import io.github.messagingpool.spi.PoolSettings;
import io.github.messagingpool.spi.PoolSettings.Setting;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.StandardEnvironment;

/** Compares whatever names settings with their home, {@link PoolSettings}: a setting that one of them lacks fails here. */
class SettingsTests {

    private static final String DEFAULTS = "messaging-pool.defaults.";
    private static final SettingSources NO_SOURCES = new SettingSources(new StandardEnvironment());
    private static final Path BUILDER =
            Path.of("../messaging-pool-core/src/main/java/io/github/messagingpool/ThreadPoolBuilder.java");
    private static final Path DOCS = Path.of("../docs/configuration.md");

    /** Of a line such as {@code | `overflow` | `block`, … | `block` | What … |}, the first cell and the third. */
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");

    static List<Setting<?>> properties() {
        return PoolSettings.properties();
    }

    static Stream<Setting<?>> numbersAndTimes() {
        return properties().stream()
                .filter(setting ->
                        setting.defaultValue() instanceof Integer || setting.defaultValue() instanceof Duration);
    }

    @Test
    void thePropertiesAreTheSettings() {
        assertThat(components(MessagingPoolProperties.Pool.class)).containsExactlyElementsOf(keysOfProperties());
        assertThat(components(MessagingPoolProperties.class)).containsExactlyElementsOf(UnknownSettings.GROUPS);
        assertThat(components(MessagingPoolProperties.Observation.class))
                .isEqualTo(UnknownSettings.OF_GROUPS.get("observation"));
        assertThat(components(MessagingPoolProperties.Jfr.class)).isEqualTo(UnknownSettings.OF_GROUPS.get("jfr"));
        assertThat(components(MessagingPoolProperties.Dashboard.class))
                .isEqualTo(UnknownSettings.OF_GROUPS.get("dashboard"));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aPropertyReachesThePool(Setting<?> setting) {
        Object value = otherThanDefault(setting);

        assertThat(bound(DEFAULTS, setting, value).get(setting)).isEqualTo(value);
        assertThat(bound("messaging-pool.pools.counters.", setting, value).get(setting))
                .isEqualTo(value);
    }

    @Test
    void recordingsNameIdsWhereThatIsSet() {
        MessagingPoolProperties.Jfr jfr = new MessagingPoolProperties.Jfr(true);

        assertThat(applied(new PoolOptions(
                                new MessagingPoolProperties(true, false, null, jfr, null, null, null),
                                List.of("counters"),
                                NO_SOURCES))
                        .get(PoolSettings.IDS_IN_RECORDINGS))
                .isTrue();
    }

    @Test
    void withoutPropertiesAPoolIsAsTheBuilderMakesIt() {
        PoolSettings<Counter> settings = applied(new PoolOptions(
                new MessagingPoolProperties(true, false, null, null, null, null, null),
                List.of("counters"),
                NO_SOURCES));

        assertThat(properties()).allSatisfy(setting -> assertThat((Object) settings.get(setting))
                .as(setting.key())
                .isEqualTo(setting.defaultValue()));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void theBuilderHasAMethodForTheSetting(Setting<?> setting) throws ReflectiveOperationException {
        ThreadPoolBuilder<Counter> builder = builder();
        Object value = otherThanDefault(setting);

        Method method = builderMethods()
                .filter(candidate -> parameterNames(candidate).contains(setting.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No method of the builder has a parameter " + setting.key()));
        method.invoke(
                builder,
                Arrays.stream(method.getParameters())
                        .map(parameter -> otherThanDefault(setting(kebabCase(parameter.getName()))))
                        .toArray());

        assertThat((Object) settings(builder).get(setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("properties")
    void theBuildersJavadocTellsTheDefault(Setting<?> setting) throws IOException {
        String parameter = camelCase(setting.key());
        Matcher method = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public ThreadPoolBuilder<T> \\w+\\([^)]*\\b" + parameter
                                + "[,)]",
                        Pattern.DOTALL)
                .matcher(Files.readString(BUILDER));

        assertThat(method.find()).isTrue();
        assertThat(method.group(1).replaceAll("[\\s*]+", " ")).containsAnyOf(said(setting));
    }

    private static String camelCase(String key) {
        return Pattern.compile("-(.)").matcher(key).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** Returns ways to say a default in words. */
    private static String[] said(Setting<?> setting) {
        Object value = setting.defaultValue();
        if (!setting.defaultRule().isEmpty()) {
            return new String[] {setting.defaultRule().replaceAll(".* ", "")};
        } else if (value instanceof Duration time) {
            return time.isZero()
                    ? new String[] {"default zero", "zero, the default"}
                    : new String[] {time.toSeconds() + " seconds", time.equals(Duration.ofMinutes(1)) ? "a minute" : "-"
                    };
        } else if (value instanceof Integer number) {
            return new String[] {String.format(Locale.ROOT, "default %,d", number)};
        }
        return new String[] {value instanceof Boolean ? "by default it" : "#" + value};
    }

    /** What the item class says is none: it holds for the class in every application. */
    @Test
    void whateverTheBuilderTakesThatAPropertyCouldSayIsAProperty() {
        Set<String> plain = new TreeSet<>();
        builderMethods()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> isPlain(parameter.getType()))
                .forEach(parameter -> plain.add(kebabCase(parameter.getName())));
        plain.removeAll(List.of(PoolSettings.NAME.key(), PoolSettings.ON_FAILURE.key()));
        plain.removeAll(
                List.of(PoolSettings.DAEMON.key(), PoolSettings.SHUTDOWN_HOOK.key())); // a container closes pools
        plain.remove(PoolSettings.IDS_IN_RECORDINGS.key()); // messaging-pool.jfr.ids, for all of them

        assertThat(plain).containsExactlyInAnyOrderElementsOf(keys());
    }

    @Test
    void theMetadataForEditorsHasTheSettingsAndTheirDefaults() throws IOException {
        Map<String, @Nullable Object> shown = new TreeMap<>();
        for (ConfigurationMetadataProperty property :
                Metadata.own().getAllProperties().values()) {
            if (property.getId().startsWith(DEFAULTS)) {
                shown.put(property.getId().substring(DEFAULTS.length()), property.getDefaultValue());
            }
        }

        assertThat(shown).containsOnlyKeys(keysOfProperties());
        assertThat(properties()).allSatisfy(setting -> {
            Object shownDefault = shown.get(setting.key());
            if (setting.defaultRule().isEmpty()) {
                assertThat(value(shownDefault, setting)).isEqualTo(setting.defaultValue());
            } else {
                assertThat(shownDefault).isNull();
            }
        });
    }

    @Test
    void theDocumentedTableHasTheSettingsAndTheirDefaults() throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String line : Files.readAllLines(DOCS)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                shown.put(row.group(1), row.group(2));
            }
        }

        assertThat(shown.keySet()).containsExactlyElementsOf(keysOfProperties());
        assertThat(properties()).allSatisfy(setting -> {
            String cell = shown.getOrDefault(setting.key(), "");
            if (setting.defaultRule().isEmpty()) {
                assertThat(value(code(cell), setting)).isEqualTo(setting.defaultValue());
            } else {
                assertThat(cell).isEqualTo(setting.defaultRule());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("numbersAndTimes")
    void aValueThatTheSettingMayNotHaveIsExplainedInItsWords(Setting<?> setting) {
        Object wrong = setting.defaultValue() instanceof Integer ? -1 : Duration.ofSeconds(-1);

        Throwable failure = catchThrowable(() -> bound(DEFAULTS, setting, wrong));

        assertThat(failure).isInstanceOfSatisfying(PoolSetupException.class, explained -> {
            assertThat(explained)
                    .hasMessageContaining(
                            "'" + DEFAULTS + setting.key() + "' has the value '" + wrong + "'",
                            setting.check().reason());
            assertThat(Objects.requireNonNull(new PoolSetupFailureAnalyzer().analyze(explained))
                            .getAction())
                    .contains(setting.check().allowed());
        });
    }

    /** Returns what a property that is set to it would be. */
    private static Object value(@Nullable Object shown, Setting<?> setting) {
        Object value = ApplicationConversionService.getSharedInstance()
                .convert(shown, setting.defaultValue().getClass());
        return value == null ? "nothing" : value;
    }

    /** Returns what stands in code marks at the begin of a cell. */
    private static String code(String cell) {
        Matcher code = Pattern.compile("`([^`]+)`.*").matcher(cell);
        return code.matches() ? code.group(1) : "";
    }

    private static PoolSettings<Counter> bound(String prefix, Setting<?> setting, Object value) {
        MessagingPoolProperties properties = new Binder(
                        List.of(new MapConfigurationPropertySource(Map.of(prefix + setting.key(), value))),
                        null,
                        ApplicationConversionService.getSharedInstance(),
                        null)
                .bind("messaging-pool", MessagingPoolProperties.class)
                .get();
        return applied(new PoolOptions(properties, List.of("counters"), NO_SOURCES));
    }

    private static PoolSettings<Counter> applied(PoolOptions options) {
        ThreadPoolBuilder<Counter> builder = builder();
        options.apply("counters", builder);
        return settings(builder);
    }

    private static ThreadPoolBuilder<Counter> builder() {
        return ThreadPool.builder(Counter.class).factory(CounterInit.class, Counter::new);
    }

    /** Returns what a builder was told. */
    private static PoolSettings<Counter> settings(ThreadPoolBuilder<Counter> builder) {
        Told told = new Told();
        assertThatThrownBy(() -> builder.build(told)).isInstanceOf(UnsupportedOperationException.class);
        return told.settings();
    }

    private static Stream<Method> builderMethods() {
        return Arrays.stream(ThreadPoolBuilder.class.getMethods())
                .filter(method -> method.getReturnType() == ThreadPoolBuilder.class)
                .filter(method -> !method.getName().equals("set"));
    }

    private static List<String> parameterNames(Method method) {
        return Arrays.stream(method.getParameters())
                .map(Parameter::getName)
                .map(SettingsTests::kebabCase)
                .toList();
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || type == Duration.class || type == String.class;
    }

    private static List<String> components(Class<?> properties) {
        return Arrays.stream(properties.getRecordComponents())
                .map(RecordComponent::getName)
                .map(SettingsTests::kebabCase)
                .toList();
    }

    private static List<String> keys() {
        return properties().stream().<String>map(Setting::key).toList();
    }

    /** Those of the settings, and that of a bean which Spring looks up. */
    private static List<String> keysOfProperties() {
        return Stream.concat(keys().stream(), Stream.of(PoolOptions.REPLY_EXECUTOR))
                .toList();
    }

    private static Setting<?> setting(String key) {
        return properties().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String kebabCase(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object otherThanDefault(Setting<?> setting) {
        Object value = setting.defaultValue();
        if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Duration time) {
            return time.plusSeconds(1);
        } else if (value instanceof Boolean on) {
            return !on;
        }
        return Arrays.stream(value.getClass().getEnumConstants())
                .filter(constant -> constant != value)
                .findFirst()
                .orElseThrow();
    }

    /** Makes no pool, and keeps what it was to make. */
    private static final class Told implements PoolProvider {

        private @Nullable PoolSettings<?> settings;

        @Override
        public <T> ThreadPool<T> create(PoolSettings<T> settings) {
            this.settings = settings;
            throw new UnsupportedOperationException("no pool is wanted");
        }

        @SuppressWarnings("unchecked") // the builder is that of counters
        PoolSettings<Counter> settings() {
            return (PoolSettings<Counter>) Objects.requireNonNull(settings);
        }
    }
}
