package io.github.messagingpool.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.autoconfigure.advised.Account;
import io.github.messagingpool.autoconfigure.wrong.foreign.ForeignWrong;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.SourceFile;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.util.ClassUtils;

/** Tests for {@link ForeignUseCheck} and its list, {@link ForeignUse}. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class ForeignUseCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    async         | The method work of the pool item class %s$Asynchronous has @Async | sendAsync
                    async-class   | The pool item class %s$AllAsynchronous has @Async | sendAsync
                    scheduled     | The method tick of the pool item class %s$Ticker has @Scheduled | ThreadPool.broadcast
                    inherited     | The method tick of the pool item class %s$Inheriting has @Scheduled | ThreadPool.broadcast
                    interface     | The method tick of the pool item class %s$Implementing has @Scheduled | ThreadPool.broadcast
                    default       | The method tick of the pool item class %s$Defaulting has @Scheduled | ThreadPool.broadcast
                    repeated      | The method tick of the pool item class %s$Repeating has @Scheduled | ThreadPool.broadcast
                    meta          | The method tick of the pool item class %s$Hourly has @ForeignWrong.EveryHour, which is @Scheduled | ThreadPool.broadcast
                    event         | The method heard of the pool item class %s$Hearing has @EventListener | Listen in a bean
                    transactional | The method heard of the pool item class %s$HearingLate has @TransactionalEventListener | Listen in a bean
                    listener      | The pool item class %s$Listening implements ApplicationListener | Listen in a bean
                    cached        | The method price of the pool item class %s$Cached has @Cacheable | a field of the item
                    evicted       | The method price of the pool item class %s$Evicting has @CacheEvict | a field of the item
                    caching       | The method price of the pool item class %s$Caching has @Caching | a field of the item
                    bean          | The method clock of the pool item class %s$Making has @Bean | a bean of its own
                    endpoint      | The pool item class %s$Shown has @Endpoint | a bean of its own
                    runner        | The pool item class %s$Running implements CommandLineRunner | a bean of its own
                    factory-made  | The method tick of the pool item class %s$Made has @Scheduled | ThreadPool.broadcast
                    """)
    void anApplicationDoesNotStartWithSuchAnItemAndSaysWhatToWriteInstead(
            String profile, String problem, String remedy, CapturedOutput output) {
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .profiles(profile)
                .run()
                .close());

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(problem.formatted(ForeignWrong.class.getName()) + ". That ")
                .contains(remedy)
                .doesNotContain("\tat ");
    }

    @Test
    void everyNameOfTheListIsRefusedAlsoWhereItMeansAnother() {
        List<String> names = ForeignUse.refused().stream()
                .filter(name -> !holdsRepeated(name))
                .toList();
        List<SourceFile> sources = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            sources.addAll(item(i, names.get(i)));
        }

        TestCompiler.forSystem().withSources(sources).compile(compiled -> {
            for (int i = 0; i < names.size(); i++) {
                Class<?> item = load(compiled, "items.Item" + i);
                assertThat(catchThrowable(() -> ForeignUseCheck.refuse(item)))
                        .as(names.get(i))
                        .isInstanceOf(PoolSetupException.class)
                        .hasMessageContaining(ClassUtils.getShortName(names.get(i)));
            }
        });
    }

    @Test
    void theDocumentationNamesThemAll() throws IOException {
        String page = Files.readString(Path.of("../docs/spring-annotations.md"));

        assertThat(ForeignUse.refused()).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void whatWorksIsNotRefused() {
        assertThatCode(() -> ForeignUseCheck.refuse(Account.class)).doesNotThrowAnyException();
    }

    private static Class<?> load(Compiled compiled, String name) {
        return ClassUtils.resolveClassName(name, compiled.getClassLoader());
    }

    /** Returns an item class that uses a type or annotation; one that the class path lacks is written as well. */
    private static List<SourceFile> item(int index, String name) {
        Class<?> known = known(name);
        List<SourceFile> sources = new ArrayList<>();
        if (known == null) {
            sources.add(SourceFile.of("""
                    package %s;
                    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                    public @interface %s {}
                    """.formatted(ClassUtils.getPackageName(name), ClassUtils.getShortName(name))));
        }
        String code;
        if (known != null && !known.isAnnotation()) {
            code = "abstract class Item%d implements %s {}";
        } else if (known != null && isForTypesOnly(known)) {
            code = "@%2$s class Item%1$d {}";
        } else {
            code = "class Item%d { @%s void method() {} }";
        }
        sources.add(SourceFile.of("package items; " + code.formatted(index, name)));
        return sources;
    }

    /** Spring sees those in it, and not what holds them. */
    private static boolean holdsRepeated(String name) {
        Class<?> known = known(name);
        return known != null
                && Stream.of(known.getDeclaredMethods())
                        .map(Method::getReturnType)
                        .anyMatch(type ->
                                type.isArray() && type.getComponentType().isAnnotation());
    }

    private static @Nullable Class<?> known(String name) {
        ClassLoader loader = ForeignUseCheckTests.class.getClassLoader();
        return ClassUtils.isPresent(name, loader) ? ClassUtils.resolveClassName(name, loader) : null;
    }

    private static boolean isForTypesOnly(Class<?> annotation) {
        Target target = annotation.asSubclass(Annotation.class).getAnnotation(Target.class);
        return target != null && !Set.of(target.value()).contains(ElementType.METHOD);
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = ForeignWrong.class)
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {}
}
