package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import io.github.messagingpool.autoconfigure.elsewhere.Parcel;
import io.github.messagingpool.autoconfigure.elsewhere.ParcelClient;
import io.github.messagingpool.autoconfigure.wrong.beans.BeansWrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Tests that an application says what is wrong and what to do where somebody new to pools has made a mistake. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class SetupMistakesTests {

    /** What is printed of a start that fails. */
    private record Analysis(String description, String action) {}

    private static Analysis failing(CapturedOutput output, Class<?> application, String... arguments) {
        int before = output.getAll().length();
        assertThat(catchThrowable(() -> start(application, arguments))).isNotNull();
        String printed = output.getAll().substring(before);
        assertThat(printed).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        String[] parts = printed.substring(printed.indexOf("Description:")).split("Action:", 2);
        return new Analysis(parts[0], parts[1]);
    }

    private static void start(Class<?> application, String... arguments) {
        new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }

    @ParameterizedTest
    @CsvSource({"methods, the method text of", "setters, the method set of"})
    void aClientOfSeveralOwnPoolsIsToBeMade(String profile, String who, CapturedOutput output) {
        Class<?> application = profile.equals("methods") ? ClientInAMethod.class : ClientInASetter.class;

        Analysis analysis = failing(output, application);

        assertThat(analysis.description())
                .contains(ParcelClient.class.getName(), who, "the pools [one, two] of its own, and none is primary");
        assertThat(analysis.action()).contains("@Primary", "make a client of each in a bean method");
    }

    @Test
    void anItemClassIsNotToBeImported(CapturedOutput output) {
        Analysis analysis = failing(output, ImportedItem.class);

        assertThat(analysis.description())
                .contains("The bean '" + Parcel.class.getName() + "' is of the pool item class "
                        + Parcel.class.getName());
        assertThat(analysis.action()).contains("Remove the bean", "@PoolItemScan(basePackageClasses = Parcel.class)");
    }

    @Test
    void norWhereItIsFound(CapturedOutput output) {
        assertThat(failing(output, ImportedFoundItem.class).description())
                .contains("is of the pool item class " + Counter.class.getName());
    }

    @Test
    void norByABeanMethod(CapturedOutput output) {
        assertThat(failing(output, MadeItem.class).description())
                .contains("The bean 'counter' (" + MadeItem.class.getName() + ") is of the pool item class");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            few    | The setting threads has the value '0'        | set a number from 1 to 10,000
            small  | The setting queue-capacity has the value '1' | set a number from 2 to 2^30
            absent | the setting request-timeout is null          | Correct what the bean 'absent' sets
            named  | The setting name has the value 'a b'         | set another
            """)
    void aCustomizerThatSetsAWrongValueIsNamed(String bean, String problem, String remedy, CapturedOutput output) {
        Analysis analysis = failing(output, Customized.class, "--which=" + bean);

        assertThat(analysis.description())
                .contains("The ThreadPoolBuilderCustomizer bean '" + bean + "' cannot customize the pool 'counters'")
                .contains(problem);
        assertThat(analysis.action()).contains("'" + bean + "'", remedy);
    }

    @Test
    void whatACustomizerItselfThrowsKeepsItsStack(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> start(Customized.class, "--which=broken"));

        assertThat(failure)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("broken");
        assertThat(output).doesNotContain("APPLICATION FAILED TO START").contains("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            placeholder       | @Value("${no.such.property}") in its constructor, and there is no property 'no.such.property' | Set the property 'no.such.property', or give a default
            field-placeholder | @Value("${no.such.property}") in its field value, and there is no property                    | @Value("${no.such.property:…}")
            number            | in its constructor, and 'number' is no int                                                   | Correct the property
            """)
    void aValueOfAnItemThatCannotBeReadIsNamed(String profile, String problem, String remedy, CapturedOutput output) {
        Analysis analysis = failing(output, Values.class, "--spring.profiles.active=" + profile);

        assertThat(analysis.description()).contains("The pool item class " + BeansWrong.class.getName(), problem);
        assertThat(analysis.action()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pools.counters=2                          | 2          | it is no setting: settings stand below it    | Write 'messaging-pool.pools.counters.threads'
            pools.queue-capacity=64                   | 64         | it is no setting: settings stand below it    | Write 'messaging-pool.pools.<name>.queue-capacity'
            pools=counters                            | counters   | it is no setting: settings stand below it    | Write 'messaging-pool.pools.<name>.threads'
            defaults=2                                | 2          | it is no setting: settings stand below it    | Write 'messaging-pool.defaults.threads'
            observation=false                         | false      | it is no setting: settings stand below it    | Write 'messaging-pool.observation.enabled'
            observation.enabled=maybe                 | maybe      | that is not true or false                    | to true or false
            pools.counters.mdc=maybe                  | maybe      | that is not true or false                    | to true or false
            pools.counters.request-timeout=10 minutes | 10 minutes | that is not a time                           | without a space between: 500ms, 10s
            defaults.idle-timeout=five                | five       | that is not a time                           | 5m, 2h or 1d
            pools.counters.threads=two                | two        | that is not a whole number                   | to a number from 1 to 10,000
            pools.counters.queue-capacity=10k         | 10k        | that is not a whole number                   | to a number from 2 to 2^30
            pools.counters.max-items=1,000            | 1,000      | that is not a whole number                   | to a whole number
            defaults.overflow=bock                    | bock       | that is not one of its values                | to one of block, reject, drop-oldest
            pools.counters.threads=${THREADS_}        | ${THREADS_} | there is no property or environment variable 'THREADS_' | Set 'THREADS_', or give a default: '${THREADS_:…}'
            defaults.request-timeout=${TIME_}         | ${TIME_}   | there is no property or environment variable 'TIME_' | '${TIME_:…}'
            """)
    void aSettingThatCannotBeReadIsNamedWithWhatItMayBe(
            String property, String value, String problem, String remedy, CapturedOutput output) {
        Analysis analysis = failing(output, Counters.class, "--messaging-pool." + property);

        assertThat(analysis.description())
                .contains("The property 'messaging-pool." + property.substring(0, property.indexOf('=')) + "'")
                .contains("has the value '" + value + "' (", "commandLineArgs", ", but " + problem);
        assertThat(analysis.action()).contains(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "yes", "false"})
    void whateverIsNotTrueSwitchesThePoolsOff(String value, CapturedOutput output) {
        start(Counters.class, "--messaging-pool.enabled=" + value);

        assertThat(output).contains("Started").doesNotContain("Pool counters started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- { name: counters, threads: 2 }", "- counters", "counters"})
    void poolsAreNoListAndNoName(String pools, CapturedOutput output, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("application.yml"), "messaging-pool:\n  pools:\n    " + pools + "\n");

        Analysis analysis = failing(output, Counters.class, "--spring.config.location=" + folder.toUri());

        assertThat(analysis.description()).contains("'messaging-pool.pools", "application.yml] - 3:");
        assertThat(analysis.action()).contains("'messaging-pool.pools.<name>.threads'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            few     | builds no pool: The setting threads has the value '0' | In the bean 'mine', set a number from 1 to 10,000
            factory | builds no pool: The pool counters has no factory      | In the bean 'mine', set one with factory(CounterInit.class
            unfound | pool 'mine' cannot be created                         | @PoolItemScan(basePackageClasses = Unfound.class)
            """)
    void anOwnPoolThatCannotBeBuiltIsNamed(String which, String problem, String remedy, CapturedOutput output) {
        Analysis analysis = failing(output, OwnPool.class, "--which=" + which);

        assertThat(analysis.description()).contains("mine", problem);
        assertThat(analysis.action()).contains(remedy);
    }

    @Test
    void severalFactoriesOfOneItemClassAreNamed(CapturedOutput output) {
        Analysis analysis = failing(output, TwoFactories.class);

        assertThat(analysis.description())
                .contains(
                        "The items of " + Counter.class.getName() + " have several PoolItemFactory beans, [one, two]");
        assertThat(analysis.action()).contains("Keep one");
    }

    @Test
    void aPoolOfASupertypeIsToBeInjectedByTheItemClass(CapturedOutput output) {
        Analysis analysis = failing(output, PoolOfRecords.class);

        assertThat(analysis.description()).contains("the class has no @PoolItem, and what extends it has");
        assertThat(analysis.action()).contains("one of [" + Parcel.class.getName() + "]");
    }

    @Test
    void aClassOfTheJdkIsNotToBeAnnotated(CapturedOutput output) {
        Analysis analysis = failing(output, PoolOfObjects.class);

        assertThat(analysis.action())
                .contains("Inject the pool of an item class, one of [" + Counter.class.getName() + "]")
                .doesNotContain("Annotate");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class Counters {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Parcel.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class Parcels {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = BeansWrong.class)
    @ImportAutoConfiguration({MessagingPoolAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class})
    static class Values {}

    @Configuration(proxyBeanMethods = false)
    @Import(Parcels.class)
    static class OwnPools {

        @Bean
        ThreadPool<Parcel> one(ThreadPoolCreator pools) {
            return pools.create("one", Parcel.class);
        }

        @Bean
        ThreadPool<Parcel> two(ThreadPoolCreator pools) {
            return pools.create("two", Parcel.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(OwnPools.class)
    static class ClientInAMethod {

        @Bean
        String text(ParcelClient client) {
            return client.toString();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({OwnPools.class, Setter.class})
    static class ClientInASetter {}

    static class Setter {

        @Autowired
        void set(ParcelClient client) {}
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Counters.class, Parcel.class})
    static class ImportedItem {}

    @Configuration(proxyBeanMethods = false)
    @Import({Counters.class, Counter.class})
    static class ImportedFoundItem {}

    @Configuration(proxyBeanMethods = false)
    @Import(Counters.class)
    static class MadeItem {

        @Bean
        Counter counter() {
            return new Counter(new CounterInit(1));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Counters.class)
    static class Customized {

        @Bean
        @ConditionalOnProperty(name = "which", havingValue = "few")
        ThreadPoolBuilderCustomizer<Counter> few() {
            return builder -> builder.threads(0);
        }

        @Bean
        @ConditionalOnProperty(name = "which", havingValue = "small")
        ThreadPoolBuilderCustomizer<?> small() {
            return builder -> builder.queueCapacity(1);
        }

        @Bean
        @ConditionalOnProperty(name = "which", havingValue = "absent")
        @SuppressWarnings("NullAway")
        ThreadPoolBuilderCustomizer<Counter> absent() {
            return builder -> builder.requestTimeout((Duration) null);
        }

        @Bean
        @ConditionalOnProperty(name = "which", havingValue = "named")
        ThreadPoolBuilderCustomizer<Counter> named() {
            return builder -> builder.name("a b");
        }

        @Bean
        @ConditionalOnProperty(name = "which", havingValue = "broken")
        ThreadPoolBuilderCustomizer<Counter> broken() {
            return builder -> {
                throw new IllegalArgumentException("broken");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Counters.class)
    static class OwnPool {

        @Bean
        @ConditionalOnProperty(name = "which", havingValue = "few")
        ThreadPool<Counter> mine() {
            return ThreadPool.builder(Counter.class)
                    .threads(0)
                    .factory(CounterInit.class, Counter::new)
                    .build();
        }

        @Bean("mine")
        @ConditionalOnProperty(name = "which", havingValue = "factory")
        ThreadPool<Counter> withoutFactory() {
            return ThreadPool.builder(Counter.class).build();
        }

        @Bean("mine")
        @ConditionalOnProperty(name = "which", havingValue = "unfound")
        ThreadPool<Unfound> unfound(ThreadPoolCreator pools) {
            return pools.create("mine", Unfound.class);
        }
    }

    @PoolItem
    record Unfound(UnfoundInit init) {}

    record UnfoundInit(long id) implements Init.OfLong<Unfound> {}

    @Configuration(proxyBeanMethods = false)
    @Import(Counters.class)
    static class TwoFactories {

        @Bean
        PoolItemFactory<Counter, CounterInit> one() {
            return Counter::new;
        }

        @Bean
        PoolItemFactory<Counter, CounterInit> two() {
            return Counter::new;
        }
    }

    record NeedsRecords(ThreadPool<Record> pool) {}

    record NeedsObjects(ThreadPool<Object> pool) {}

    @Configuration(proxyBeanMethods = false)
    @Import({Parcels.class, NeedsRecords.class})
    static class PoolOfRecords {}

    @Configuration(proxyBeanMethods = false)
    @Import({Counters.class, NeedsObjects.class})
    static class PoolOfObjects {}
}
