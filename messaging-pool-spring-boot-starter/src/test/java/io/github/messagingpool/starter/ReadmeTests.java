package io.github.messagingpool.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The README's example is compiled with the processor, and run, as a user would. */
@Timeout(60)
class ReadmeTests {

    private static final Path README = Path.of("..", "README.md");

    private static final String HEADER = """
            package readme;

            import io.github.messagingpool.*;
            import java.time.Duration;
            import java.util.*;
            import org.springframework.context.ApplicationEventPublisher;
            import org.springframework.stereotype.Service;

            """;

    private static final String APPLICATION = """
            package readme;

            @org.springframework.boot.autoconfigure.SpringBootApplication
            public class Application {}
            """;

    @Test
    void theExampleCompilesAndRuns(@TempDir Path sources, @TempDir Path classes) throws Exception {
        compile(sources, classes);

        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
                ConfigurableApplicationContext context = start(loader)) {
            assertThat(context.getBean("sessions", ThreadPool.class).threadCount())
                    .isEqualTo(2);
            Object audit = context.getBean("audit");

            assertThat(login(audit)).as("actions of session 1").isEqualTo(5);
            assertThat(login(audit)).as("after a second login").isEqualTo(10);
        }
    }

    @Test
    void theExampleFitsTheFirstScreen() throws IOException {
        assertThat(example().lines()).hasSizeLessThanOrEqualTo(25);
    }

    private static String example() throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(block.find()).as("a Java block in the README").isTrue();
        return block.group(1);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        Path example = Files.writeString(sources.resolve("UserSession.java"), HEADER + example());
        Path application = Files.writeString(sources.resolve("Application.java"), APPLICATION);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    "-processorpath",
                                    System.getProperty("java.class.path"),
                                    "-parameters"),
                            null,
                            files.getJavaFileObjects(example, application))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    private static ConfigurableApplicationContext start(ClassLoader loader) throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return SpringApplication.run(
                    loader.loadClass("readme.Application"), "--messaging-pool.pools.sessions.threads=2");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object login(Object audit)
            throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        Method login = audit.getClass().getDeclaredMethod("login", long.class);
        login.setAccessible(true);
        return login.invoke(audit, 1L);
    }
}
