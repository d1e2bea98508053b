package io.github.messagingpool.autoconfigure.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import io.github.messagingpool.autoconfigure.context.Others;
import io.github.messagingpool.autoconfigure.context.Others.Tell;
import io.github.messagingpool.autoconfigure.context.Witness;
import io.github.messagingpool.autoconfigure.context.Witness.Ask;
import io.github.messagingpool.autoconfigure.context.Witness.WitnessInit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests for the spans of requests, as OpenTelemetry has them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.tracing.sampling.probability=1",
            "messaging-pool.defaults.threads=2",
            "messaging-pool.defaults.routing=remainder"
        })
@Timeout(60)
class TraceTests {

    private static final InMemorySpanExporter EXPORTED = InMemorySpanExporter.create();

    @Autowired
    ThreadPool<Witness> witnesses;

    @Autowired
    ThreadPool<Others> others;

    @Autowired
    ObservationRegistry observations;

    @Autowired
    Tracer tracer;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    @BeforeEach
    void forget() {
        EXPORTED.reset();
    }

    /** Runs something as a sender that has a span, whose id it returns. */
    private String inSpan(Runnable sends) {
        Observation outer = Observation.start("sender", observations);
        try (Observation.Scope scope = outer.openScope()) {
            assertThat(scope).isNotNull();
            sends.run();
            return spanId();
        } finally {
            outer.stop();
        }
    }

    private String spanId() {
        io.micrometer.tracing.Span span = tracer.currentSpan();
        return span == null ? "none" : span.context().spanId();
    }

    private static List<SpanData> spans(String name) {
        return EXPORTED.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private static SpanData span(String name) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(spans(name)).hasSize(1));
        return spans(name).get(0);
    }

    private static @Nullable String tag(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    @Test
    void oneHttpRequestThroughTwoItemsIsOneTrace() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hop"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("nested");
        SpanData http = span("http get /hop");
        SpanData item = span("witnesses Ask");
        SpanData nested = span("others Tell");
        assertThat(List.of(item.getTraceId(), nested.getTraceId())).containsOnly(http.getTraceId());
        assertThat(http.getParentSpanContext().isValid()).isFalse();
        assertThat(item.getParentSpanId()).isEqualTo(http.getSpanId());
        assertThat(nested.getParentSpanId()).isEqualTo(item.getSpanId());
        assertThat(List.of(item, nested)).allSatisfy(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
            assertThat(span.getLinks()).isEmpty();
            assertThat(tag(span, "outcome")).isEqualTo("success");
            assertThat(span.getAttributes().asMap().keySet())
                    .extracting(AttributeKey::getKey)
                    .containsExactlyInAnyOrder("pool", "request", "outcome");
        });
    }

    @Test
    void whoeverIsAskedIsAChildOfTheSender() {
        String sender = inSpan(() -> {
            witnesses.sendAndReceive(new Ask<>(1, () -> ""));
            witnesses.sendAsync(new Ask<>(1, () -> "")).join();
            witnesses.sendAndStream(List.of(new Ask<>(1, () -> ""))).forEach(reply -> reply.get());
        });

        assertThat(spans("witnesses Ask")).hasSize(3).allSatisfy(span -> {
            assertThat(span.getParentSpanId()).isEqualTo(sender);
            assertThat(span.getLinks()).isEmpty();
        });
    }

    private static void assertThatItIsLinkedTo(String sender) {
        SpanData span = span("witnesses Ask");
        assertThat(span.getParentSpanId()).isEqualTo(sender);
        assertThat(span.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(io.opentelemetry.api.trace.SpanContext::getSpanId)
                .containsExactly(sender);
    }

    @Test
    void oneWayRequestsHaveALink() {
        String sender = inSpan(() -> witnesses.send(new Ask<>(1, () -> "")));

        assertThatItIsLinkedTo(sender);
    }

    /** Runs something within a span of the tracer's, which is no observation; returns its id. */
    private String inPlainSpan(Runnable sends) {
        io.micrometer.tracing.Span plain = tracer.nextSpan().name("plain").start();
        try (Tracer.SpanInScope scope = tracer.withSpan(plain)) {
            assertThat(scope).isNotNull();
            sends.run();
        } finally {
            plain.end();
        }
        return plain.context().spanId();
    }

    @Test
    void aSpanThatIsNoObservationIsAParentToo() {
        String sender = inPlainSpan(() -> {
            witnesses.sendAndReceive(new Ask<>(1, () -> ""));
            witnesses.sendAsync(new Ask<>(1, () -> "")).join();
        });

        assertThat(spans("witnesses Ask")).hasSize(2).allSatisfy(span -> {
            assertThat(span.getParentSpanId()).isEqualTo(sender);
            assertThat(span.getLinks()).isEmpty();
        });
    }

    @Test
    void aSpanWithinAnObservationIsTheParentAndNotWhatItIsIn() {
        List<String> sender = new ArrayList<>();
        inSpan(() -> sender.add(inPlainSpan(() -> witnesses.sendAndReceive(new Ask<>(1, () -> "")))));

        assertThat(span("witnesses Ask").getParentSpanId()).isEqualTo(sender.get(0));
    }

    @Test
    void aSpanThatIsNoObservationIsLinkedToo() {
        String sender = inPlainSpan(() -> witnesses.send(new Ask<>(1, () -> "")));

        assertThatItIsLinkedTo(sender);
    }

    @Test
    void aBatchIsOneSpanForEachPartWithALink() {
        String sender = inSpan(() -> witnesses.sendAndReceive(List.of(
                new Ask<>(1, () -> ""), new Ask<>(2, () -> ""), new Ask<>(3, () -> ""), new Ask<>(4, () -> ""))));

        assertThat(spans("witnesses Ask")).hasSize(2).allSatisfy(span -> {
            assertThat(span.getParentSpanId()).isEqualTo(sender);
            assertThat(span.getLinks()).hasSize(1);
            assertThat(tag(span, "outcome")).isEqualTo("success");
        });
    }

    @Test
    void aPartOfABatchFailsWithAnyOfItsRequests() {
        Ask<String> fails = new Ask<>(3, () -> {
            throw new IllegalStateException("broken");
        });
        inSpan(() -> assertThatThrownBy(
                        () -> witnesses.sendAndReceive(List.of(new Ask<>(1, () -> ""), fails, new Ask<>(2, () -> ""))))
                .isInstanceOf(BatchException.class));

        assertThat(spans("witnesses Ask"))
                .extracting(span -> tag(span, "outcome"))
                .containsExactlyInAnyOrder("success", "failure");
    }

    @Test
    void aReplyComesAfterItsSpanHasEnded() {
        for (int i = 0; i < 500; i++) {
            EXPORTED.reset();
            witnesses.sendAsync(new Ask<>(1, () -> "")).join();
            assertThat(spans("witnesses Ask")).hasSize(1);
        }
    }

    @Test
    void whatAnItemGoesOnWithIsInTheTraceToo() throws Exception {
        CompletableFuture<String> waited = new CompletableFuture<>();
        inSpan(() -> {
            CompletableFuture<String> seen =
                    witnesses.sendAndReceive(new Ask<>(1, () -> ThreadPool.onItem(waited, value -> spanId())));
            new Thread(() -> waited.complete("")).start();
            assertThat(seen).succeedsWithin(20, TimeUnit.SECONDS).isNotEqualTo("none");
        });

        SpanData ask = span("witnesses Ask");
        assertThat(span("witnesses ResumeRequest").getParentSpanId()).isEqualTo(ask.getSpanId());
        assertThat(span("sender").getTraceId()).isEqualTo(ask.getTraceId());
    }

    @Test
    void theLogOfAnItemHasItsOwnSpan() {
        inSpan(() -> {
            String own = witnesses.sendAndReceive(new Ask<>(1, () -> MDC.get("spanId") + " " + spanId()));
            assertThat(own).isEqualTo(own.substring(own.indexOf(' ') + 1) + own.substring(own.indexOf(' ')));
            assertThat(own).doesNotContain(spanId());
        });
        assertThat(witnesses.sendAndReceive(new Ask<>(3, () -> String.valueOf(MDC.get("tenant")))))
                .isEqualTo("null");
    }

    @Test
    void aTimeOutBeforeTheStartIsASpanOfItsOwnAndALaterOneLeavesTheOwnersAsItIs() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Ask<String> waits = new Ask<>(1, () -> {
            entered.countDown();
            return pass(goOn);
        });
        String sender = inSpan(() -> {
            CompletableFuture<String> first = witnesses.sendAsync(waits, Duration.ofMillis(200));
            pass(entered);
            assertThatThrownBy(() -> witnesses.sendAndReceive(new RemoveRequest<>(1L), Duration.ofMillis(1)))
                    .isInstanceOf(RequestTimeoutException.class);
            assertThat(first).failsWithin(20, TimeUnit.SECONDS).withThrowableOfType(ExecutionException.class);
        });

        SpanData expired = span("witnesses RemoveRequest");
        assertThat(tag(expired, "outcome")).isEqualTo("expired");
        assertThat(expired.getParentSpanId()).isEqualTo(sender);
        assertThat(spans("witnesses Ask")).as("it still runs").isEmpty();
        goOn.countDown();
        assertThat(tag(span("witnesses Ask"), "outcome")).isEqualTo("success");
    }

    private static String pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noSpanNamesAnId() {
        witnesses.sendAndReceive(new WitnessInit(123_456_789));
        EXPORTED.reset();
        assertThatThrownBy(() -> witnesses.sendAndReceive(new WitnessInit(123_456_789)))
                .isInstanceOf(ItemExistsException.class);

        SpanData refused = span("witnesses WitnessInit");
        assertThat(tag(refused, "outcome")).isEqualTo("refused");
        assertThat(refused.toString()).contains("ItemExistsException").doesNotContain("123456789", "123,456,789");
    }

    @Test
    void thereIsNoTimerOfTheObservationBesidesThoseOfThePools() {
        witnesses.sendAndReceive(new Ask<>(1, () -> ""));

        assertThat(meters.find("messagingpool.request").meters()).isEmpty();
        assertThat(meters.find("messagingpool.request.active").meters()).isEmpty();
        assertThat(meters.find("messagingpool.requests").tag("request", "Ask").meters())
                .isNotEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PoolItemScan(basePackageClasses = Witness.class)
    static class App {

        @Bean
        SpanProcessor exportsAtOnce() {
            return SimpleSpanProcessor.create(EXPORTED);
        }

        @Bean
        Hop hop(ThreadPool<Witness> witnesses, ThreadPool<Others> others) {
            return new Hop(witnesses, others);
        }
    }

    /** Asks an item that asks another. */
    @RestController
    record Hop(ThreadPool<Witness> witnesses, ThreadPool<Others> others) {

        @GetMapping("/hop")
        String hop() {
            return witnesses.sendAndReceive(new Ask<>(1, () -> others.sendAndReceive(new Tell<>(1, () -> "nested"))));
        }
    }
}
