package io.github.messagingpool.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.aop.support.AopUtils;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

/** Tests for clients that Spring puts a proxy before: it makes one of the class, since there is no interface. */
@CompileWithForkedClassLoader
@Timeout(60)
class ClientProxyTests {

    @Test
    void aClientMayBeLazyInACircleOfBeans() {
        useCircle(new AnnotationConfigApplicationContext(Circle.class));
    }

    @Test
    void itMayInAnApplicationProcessedAheadOfTimeToo() {
        aheadOfTime(Circle.class, ClientProxyTests::useCircle);
    }

    @Test
    void aClientMayHaveAspects() {
        useAspect(new AnnotationConfigApplicationContext(Aspects.class));
    }

    @Test
    void itMayHaveThemInAnApplicationProcessedAheadOfTimeToo() {
        aheadOfTime(Aspects.class, ClientProxyTests::useAspect);
    }

    private static void useCircle(GenericApplicationContext context) {
        UserSessionClient client = context.getBean(Auditor.class).client();
        client.create(1);

        assertThat(AopUtils.isCglibProxy(client)).isTrue();
        assertThat(client.greet(1)).startsWith("hello");
        context.close();
    }

    private static void useAspect(GenericApplicationContext context) {
        UserSessionClient client = context.getBean(UserSessionClient.class);
        client.create(1);

        assertThat(AopUtils.isCglibProxy(client)).isTrue();
        assertThat(client.greet(1)).startsWith("hello");
        assertThat(context.getBean(Notes.class).entries()).containsExactly("create 1", "greet 1");
        context.close();
    }

    @SuppressWarnings("unchecked")
    private static void aheadOfTime(Class<?> application, Consumer<GenericApplicationContext> use) {
        TestGenerationContext generation = new TestGenerationContext();
        AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext();
        source.register(application);
        ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
        generation.writeGeneratedContent();
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            GenericApplicationContext context = new GenericApplicationContext();
            compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())
                    .initialize(context);
            context.refresh();
            use.accept(context);
        });
    }

    /** The pool takes it, it takes the client, and this takes the pool. */
    record Auditor(UserSessionClient client) implements RequestInterceptor.Factory {

        @Override
        public RequestInterceptor create(String poolName, int thread) {
            return new RequestInterceptor() {};
        }
    }

    record Notes(List<String> entries) {}

    @Aspect
    static class Noting {

        private final Notes notes;

        Noting(Notes notes) {
            this.notes = notes;
        }

        @Before("execution(* UserSessionClient.create(..)) && args(id)")
        public void creates(long id) {
            notes.entries().add("create " + id);
        }

        @Before("execution(* UserSessionClient.greet(..)) && args(id)")
        public void greets(long id) {
            notes.entries().add("greet " + id);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {

        @Bean
        Journal journal() {
            return new Journal();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    static class Circle {

        @Bean
        Auditor auditor(@Lazy UserSessionClient client) {
            return new Auditor(client);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(App.class)
    @ImportAutoConfiguration(AopAutoConfiguration.class)
    static class Aspects {

        @Bean
        Notes notes() {
            return new Notes(new CopyOnWriteArrayList<>());
        }

        @Bean
        static Noting noting(Notes notes) {
            return new Noting(notes);
        }
    }
}
