package io.github.messagingpool.autoconfigure.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An application whose every request fails, on each of the two stacks. */
enum Web {
    MVC {
        @Override
        void run(BiConsumer<Web.Client, Boolean> test, String... properties) {
            new WebApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(
                            JacksonAutoConfiguration.class,
                            HttpMessageConvertersAutoConfiguration.class,
                            WebMvcAutoConfiguration.class,
                            MessagingPoolProblemDetailsAutoConfiguration.class))
                    .withUserConfiguration(Failing.class, OwnAdvice.class)
                    .withPropertyValues(properties)
                    .run(context -> {
                        MockMvcTester client = MockMvcTester.from(context);
                        test.accept(path -> answer(client.get().uri(path).exchange()), hasAdvice(context));
                    });
        }

        private static Answer answer(MvcTestResult result) {
            MockHttpServletResponse response = result.getResponse();
            HttpHeaders headers = new HttpHeaders();
            response.getHeaderNames().forEach(name -> headers.addAll(name, response.getHeaders(name)));
            return new Answer(
                    HttpStatusCode.valueOf(response.getStatus()),
                    headers,
                    new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
    },
    WEBFLUX {
        @Override
        void run(BiConsumer<Web.Client, Boolean> test, String... properties) {
            new ReactiveWebApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(
                            JacksonAutoConfiguration.class,
                            CodecsAutoConfiguration.class,
                            WebFluxAutoConfiguration.class,
                            MessagingPoolProblemDetailsAutoConfiguration.class))
                    .withUserConfiguration(Failing.class, OwnAdvice.class)
                    .withPropertyValues(properties)
                    .run(context -> {
                        WebTestClient client =
                                WebTestClient.bindToApplicationContext(context).build();
                        test.accept(
                                path -> answer(client.get()
                                        .uri(path)
                                        .exchange()
                                        .expectBody(String.class)
                                        .returnResult()),
                                hasAdvice(context));
                    });
        }

        private static Answer answer(EntityExchangeResult<String> result) {
            return new Answer(result.getStatus(), result.getResponseHeaders(), result.getResponseBody());
        }
    };

    static final String ON = "messaging-pool.problem-details=true";

    /** Starts the application, and gives a test its client, and whether the advice is there. */
    abstract void run(BiConsumer<Client, Boolean> test, String... properties);

    /** Returns what the application answers, with the advice. */
    Answer get(String path) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        run((client, on) -> answer.complete(client.get(path)), ON);
        return answer.join();
    }

    private static boolean hasAdvice(ApplicationContext context) {
        return context.getBeanProvider(PoolProblemAdvice.class).getIfAvailable() != null;
    }

    /** Asks the application. */
    interface Client {

        Answer get(String path);
    }

    record Answer(
            HttpStatusCode status,
            HttpHeaders headers,
            @Nullable String body) {

        int code() {
            return status.value();
        }

        String text() {
            return Objects.requireNonNullElse(body, "");
        }
    }

    /** What an item of the application throws. */
    @ResponseStatus(HttpStatus.PAYMENT_REQUIRED)
    static class NoMoneyException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** What an item of the application throws, and its advice knows. */
    static class TooHotException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Answers what the application's items throw, and what nobody else does. */
    @RestControllerAdvice
    static class OwnAdvice {

        @ExceptionHandler
        @ResponseStatus(HttpStatus.LOCKED)
        String tooHot(TooHotException failure) {
            return "too hot";
        }
    }

    @RestController
    static class Failing {

        private static RuntimeException failure(String name) {
            return Objects.requireNonNull(Thrown.EACH.get(name));
        }

        @GetMapping("/thrown/{name}")
        String thrown(@PathVariable String name) {
            throw failure(name);
        }

        @GetMapping("/joined/{name}")
        String joined(@PathVariable String name) {
            throw new CompletionException(failure(name));
        }

        @GetMapping("/future/{name}")
        CompletableFuture<String> future(@PathVariable String name) {
            return CompletableFuture.<String>failedFuture(failure(name)).thenApply(text -> text);
        }

        @GetMapping("/batch/{name}")
        String batch(@PathVariable String name) {
            throw Thrown.batchOf(failure(name), failure("ItemNotFoundException"));
        }

        @GetMapping("/half/{name}")
        String half(@PathVariable String name) {
            throw Thrown.halfDone(failure(name));
        }

        @GetMapping("/nested/{name}")
        String nested(@PathVariable String name) {
            throw Thrown.ofNestedCall(failure(name));
        }

        /** As an item would that has caught what its own request failed with. */
        @GetMapping("/caught/{name}")
        String caught(@PathVariable String name) {
            throw new IllegalStateException("mine", Thrown.EACH.get(name));
        }

        @GetMapping("/nestedbatch/{name}")
        String nestedBatch(@PathVariable String name) {
            throw Thrown.batchOf(Thrown.ofNestedCall(failure(name)));
        }

        @GetMapping("/own/nomoney")
        String noMoney() {
            throw Thrown.batchOf(new NoMoneyException());
        }

        @GetMapping("/own/toohot")
        String tooHot() {
            throw Thrown.batchOf(new TooHotException());
        }
    }
}
