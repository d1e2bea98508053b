package io.github.messagingpool.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

/** Tests for an application that Spring turned into code ahead of time. */
@CompileWithForkedClassLoader
@Timeout(60)
class AheadOfTimeTests {

    @Test
    @SuppressWarnings("unchecked")
    void anApplicationProcessedAheadOfTimeDoesTheSameWithSizesReadAtRunTime() {
        TestGenerationContext generation = new TestGenerationContext();
        ClassName initializer = process(generation);

        TestCompiler.forSystem()
                .with(generation)
                .compile(compiled ->
                        run(compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())));
    }

    @Test
    void onlyItemsWithCallbacksOrInjectedFieldsGetGeneratedClassesOfTheirOwn() {
        TestGenerationContext generation = new TestGenerationContext();

        process(generation);

        assertThat(generation.getGeneratedFiles().getGeneratedFiles(Kind.SOURCE).keySet())
                .anyMatch(file -> file.endsWith("/UserSession__BeanDefinitions.java"))
                .noneMatch(file -> file.endsWith("/UserSessionClient__BeanDefinitions.java"))
                .noneMatch(file -> file.endsWith("/Device__BeanDefinitions.java"));
    }

    @Test
    void aNativeImageMayMakeItemsInitsAndClients() {
        TestGenerationContext generation = new TestGenerationContext();

        process(generation);

        assertThat(List.of(Device.class, Device.DeviceInit.class, UserSessionInit.class, UserSessionClient.class))
                .allSatisfy(type -> assertThat(RuntimeHintsPredicates.reflection()
                                .onType(type)
                                .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                        .accepts(generation.getRuntimeHints()));
    }

    private static ClassName process(TestGenerationContext generation) {
        AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext();
        source.register(App.class);
        ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
        generation.writeGeneratedContent();
        return initializer;
    }

    private static void run(ApplicationContextInitializer<GenericApplicationContext> initializer) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("messaging-pool.pools.sessions.threads", 3)));
        initializer.initialize(context);
        context.refresh();
        UserSessionClient client = context.getBean(UserSessionClient.class);
        client.create(1);

        context.<ThreadPool<Device>>getBeanProvider(new ParameterizedTypeReference<>() {})
                .getObject()
                .sendAndReceive(new Device.DeviceInit(0, "lamp"));

        assertThat(client.greet(1)).isEqualTo("hello0false 1");
        assertThat(context.getBean("sessions", ThreadPool.class).threadCount()).isEqualTo(3);
        Journal journal = context.getBean(Journal.class);
        context.close();
        assertThat(journal.entries())
                .containsExactlyInAnyOrder(
                        "close lamp on devices-0",
                        "new 1 on sessions-1",
                        "ready 1 on sessions-1",
                        "leave 1 on sessions-1",
                        "close 1 on sessions-1");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PoolsTests.App.class)
    @PoolItemScan
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {}
}
