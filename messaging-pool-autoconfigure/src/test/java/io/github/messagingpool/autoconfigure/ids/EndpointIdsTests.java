package io.github.messagingpool.autoconfigure.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolEndpointAutoConfiguration;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.DeadLetterDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.HotIdDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.ItemDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.PoolDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.ThreadDetails;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tests for ids that are hard to tell from one another by their text, or have none, in the endpoint. */
@Timeout(60)
class EndpointIdsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class, MessagingPoolEndpointAutoConfiguration.class))
            .withPropertyValues(
                    "messaging-pool.defaults.threads=2",
                    "management.endpoints.web.exposure.include=messagingpools",
                    "management.endpoint.messagingpools.show-ids=always")
            .withUserConfiguration(App.class);

    /** Its class does not say what its ids are. */
    @Test
    void anIdOfAPoolThatTheApplicationBuildsIsFoundWhetherANumberOrAText() {
        runner.withUserConfiguration(OwnPools.class).run(context -> {
            add(context, "boxes", new BoxInit(7));
            add(context, "bags", new BagInit("7"));

            assertThat(item(context, "boxes", "7")).returns(true, ItemDetails::exists);
            assertThat(item(context, "boxes", "8")).returns(false, ItemDetails::exists);
            assertThat(item(context, "bags", "7")).returns(true, ItemDetails::exists);
            assertThat(item(context, "bags", "eight"))
                    .as("it may be shown as such by something else than a text")
                    .returns(null, ItemDetails::exists);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnPools {

        @Bean
        ThreadPool<StringBuilder> boxes() {
            return ThreadPool.builder(StringBuilder.class)
                    .name("boxes")
                    .threads(2)
                    .factory(BoxInit.class, init -> new StringBuilder())
                    .build();
        }

        @Bean
        ThreadPool<StringJoiner> bags() {
            return ThreadPool.builder(StringJoiner.class)
                    .name("bags")
                    .threads(2)
                    .factory(BagInit.class, init -> new StringJoiner(""))
                    .build();
        }
    }

    record BoxInit(long id) implements Init.OfLong<StringBuilder> {}

    record BagInit(String id) implements Init.OfKey<StringJoiner> {}

    @Test
    void aPartOfAnIdThatIsNullIsFound() {
        runner.run(context -> {
            add(context, "by-key", new ByKeyInit(new Key("t", null)));

            assertThat(item(context, "by-key", "Key[tenant=t, user=null]"))
                    .returns(true, ItemDetails::exists)
                    .returns("Key[tenant=t, user=null]", ItemDetails::id)
                    .returns(null, ItemDetails::reason);
            assertThat(item(context, "by-key", "Key[tenant=u, user=null]")).returns(false, ItemDetails::exists);
        });
    }

    @Test
    void aPartOfAnIdThatIsTheTextNullIsFoundToo() {
        runner.run(context -> {
            add(context, "by-key", new ByKeyInit(new Key("t", "null")));

            assertThat(item(context, "by-key", "Key[tenant=t, user=null]"))
                    .returns(true, ItemDetails::exists)
                    .returns(
                            pool(context, "by-key")
                                    .route(new Key("t", "null"))
                                    .thread()
                                    .getAsInt(),
                            ItemDetails::thread);
        });
    }

    @Test
    void aTextThatFitsSeveralIdsWhichAreThereIsRefused() {
        runner.run(context -> {
            add(context, "by-key", new ByKeyInit(new Key("t", null)));
            add(context, "by-key", new ByKeyInit(new Key("t", "null")));
            add(context, "by-two", new ByTwoInit(new Two("x, b=y", "z")));
            add(context, "by-two", new ByTwoInit(new Two("x", "y, b=z")));

            assertThatThrownBy(() -> item(context, "by-key", "Key[tenant=t, user=null]"))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessageContaining("'Key[tenant=t, user=null]' fits 2 ids of this pool that are there");
            assertThatThrownBy(() -> item(context, "by-two", "Two[a=x, b=y, b=z]"))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessageContaining("fits 2 ids");
        });
    }

    @Test
    void ofSeveralIdsThatATextFitsTheOneThatIsThereIsFound() {
        for (Two id : List.of(new Two("x, b=y", "z"), new Two("x", "y, b=z"))) {
            runner.run(context -> {
                add(context, "by-two", new ByTwoInit(id));

                assertThat(item(context, "by-two", "Two[a=x, b=y, b=z]"))
                        .returns(true, ItemDetails::exists)
                        .returns(pool(context, "by-two").route(id).thread().getAsInt(), ItemDetails::thread);
                assertThat(pool(context, "by-two").ids(null, 9))
                        .as("nothing is made")
                        .containsExactly(id);
            });
        }
    }

    @Test
    void anIdForWhichRequestsWaitIsFoundBeforeItsItemIs() {
        runner.withPropertyValues("messaging-pool.defaults.threads=1").run(context -> {
            add(context, "by-two", new ByTwoInit(new Two("", "")));
            CompletableFuture<Void> goOn = block(context, "by-two", new Two("", ""));
            var unused =
                    EndpointIdsTests.<ByTwo>pool(context, "by-two").sendAsync(new ByTwoInit(new Two("x, b=y", "z")));

            assertThat(item(context, "by-two", "Two[a=x, b=y, b=z]"))
                    .returns(1, ItemDetails::queued)
                    .returns(null, ItemDetails::exists);
            goOn.complete(null);
        });
    }

    @Test
    void whereATextFitsMoreIdsThanAreLookedUpTheAnswerSaysSo() {
        List<String> many = IntStream.range(0, 12).mapToObj(Integer::toString).toList();
        runner.run(context -> {
            assertThat(item(context, "by-tags", "Tags[all=" + many + "]"))
                    .returns(null, ItemDetails::exists)
                    .returns(
                            "the text fits other ids too, and not all of them could be looked up", ItemDetails::reason);
            add(context, "by-tags", new ByTagsInit(new Tags(many)));

            assertThat(item(context, "by-tags", "Tags[all=" + many + "]"))
                    .returns(true, ItemDetails::exists)
                    .satisfies(found -> assertThat(found.reason()).contains("other ids too"));
        });
    }

    @Test
    void listsThatLookTheSameAreToldApart() {
        runner.run(context -> {
            add(context, "by-tags", new ByTagsInit(new Tags(List.of("a", "b, c"))));
            add(context, "by-tags", new ByTagsInit(new Tags(List.of(""))));

            assertThat(item(context, "by-tags", "Tags[all=[a, b, c]]")).returns(true, ItemDetails::exists);
            assertThat(item(context, "by-tags", "Tags[all=[]]")).returns(true, ItemDetails::exists);
            add(context, "by-tags", new ByTagsInit(new Tags(List.of())));
            assertThatThrownBy(() -> item(context, "by-tags", "Tags[all=[]]")).hasMessageContaining("fits 2 ids");
        });
    }

    @Test
    void anInterfaceIsAskedForItsOwnReader() {
        runner.run(context -> {
            add(context, "by-name", new ByNameInit(new Holder(new Brief("x"))));
            add(context, "by-name", new ByNameInit(new Holder(new Full("y/z"))));

            assertThat(item(context, "by-name", "Holder[name=S:x]")).returns(true, ItemDetails::exists);
            assertThat(item(context, "by-name", "Holder[name=L:y/z]")).returns(true, ItemDetails::exists);
            assertThat(item(context, "by-name", "Holder[name=S:y]")).returns(false, ItemDetails::exists);
        });
    }

    @Test
    void aGenericRecordInARecordIsRead() {
        runner.run(context -> {
            Generic id = new Generic(new Pair<>("a", List.of(1, 2)), new Pair<>(new Pair<>('c', List.of()), List.of()));
            add(context, "by-generic", new ByGenericInit(id));

            assertThat(item(context, "by-generic", id.toString())).returns(true, ItemDetails::exists);
            Generic absent = new Generic(new Pair<>("b", List.of(3)), id.two());
            assertThat(item(context, "by-generic", absent.toString())).returns(false, ItemDetails::exists);
        });
    }

    /** Of what else there may be in it nothing is known. */
    @Test
    void whatMayBeAnythingIsTakenForATextOrANumber() {
        runner.run(context -> {
            add(context, "by-any", new ByAnyInit(new Any(5L)));
            add(context, "by-any", new ByAnyInit(new Any("x")));

            assertThat(item(context, "by-any", "Any[value=5]")).returns(true, ItemDetails::exists);
            assertThat(item(context, "by-any", "Any[value=x]")).returns(true, ItemDetails::exists);
            assertThat(item(context, "by-any", "Any[value=y]"))
                    .returns(null, ItemDetails::exists)
                    .satisfies(found -> assertThat(found.reason()).contains("other ids too"));
        });
    }

    @Test
    void aConstantIsShownByItsNameEverywhere() {
        runner.withPropertyValues("messaging-pool.defaults.threads=1").run(context -> {
            add(context, "by-op", new ByOpInit(Op.PLUS));
            CompletableFuture<Void> goOn = block(context, "by-op", Op.PLUS);
            EndpointIdsTests.<ByOp>pool(context, "by-op")
                    .sendAsync(new Work<>(Op.MINUS, () -> {}))
                    .cancel(false);

            assertThat(thread(context, "by-op").currentId()).isEqualTo("PLUS");
            goOn.complete(null);
            await().untilAsserted(() -> assertThat(details(context, "by-op").deadLetters())
                    .extracting(DeadLetterDetails::id)
                    .containsExactly("MINUS"));
            assertThat(thread(context, "by-op").hotIds())
                    .extracting(HotIdDetails::id)
                    .contains("PLUS");
            assertThat(item(context, "by-op", "PLUS"))
                    .returns(true, ItemDetails::exists)
                    .returns("PLUS", ItemDetails::id);
        });
    }

    /** A record around it shows it otherwise. */
    @Test
    void aConstantInARecordIsThatWhichTheRecordShows() {
        runner.run(context -> {
            add(context, "by-dial", new ByDialInit(new Dial(Op.PLUS)));

            assertThat(new Dial(Op.PLUS)).hasToString("Dial[op=MINUS]");
            assertThat(item(context, "by-dial", "Dial[op=MINUS]")).returns(true, ItemDetails::exists);
            assertThat(item(context, "by-dial", "Dial[op=PLUS]")).returns(false, ItemDetails::exists);
        });
    }

    @Test
    void idsThatCannotSayWhatTheyAreAreQuestionMarksAndNothingFails() {
        runner.withPropertyValues("messaging-pool.defaults.threads=1").run(context -> {
            add(context, "by-card", new ByCardInit(new Card("1")));
            CompletableFuture<Void> goOn = block(context, "by-card", new Card("1"));
            assertThat(thread(context, "by-card").currentId()).isEqualTo("?");
            goOn.complete(null);

            assertThat(thread(context, "by-card").hotIds())
                    .extracting(HotIdDetails::id)
                    .containsOnly("?");
            assertThatThrownBy(() -> item(context, "by-card", "x")).isInstanceOf(InvalidEndpointRequestException.class);
            assertThat(item(context, "by-card", "?"))
                    .returns("?", ItemDetails::id)
                    .returns(true, ItemDetails::exists);
        });
    }

    @Test
    void knownIdsOfTheSameTextAreNotTakenForOneAnother() {
        runner.withPropertyValues("messaging-pool.defaults.threads=1").run(context -> {
            add(context, "by-masked", new ByMaskedInit(new Masked(new Object(), 1)));
            add(context, "by-masked", new ByMaskedInit(new Masked(new Object(), 2)));
            await().until(() -> thread(context, "by-masked").hotIds().size() == 2);

            assertThatThrownBy(() -> item(context, "by-masked", "#"))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessageContaining("fits 2 ids");
        });
    }

    @Test
    void whereIdsAreHiddenAReasonNamesNone() {
        runner.withPropertyValues("management.endpoint.messagingpools.show-ids=never")
                .run(context -> {
                    assertThatThrownBy(() -> item(context, "by-op", "TIMES"))
                            .hasMessage("'TIMES' is not an id of this pool, whose ids are of type Op");
                    assertThatThrownBy(() -> item(context, "by-strict", "Strict[name=x]"))
                            .hasMessageEndingWith("its constructor refuses that: IllegalArgumentException");
                });
        runner.run(context -> {
            assertThatThrownBy(() -> item(context, "by-op", "TIMES")).hasMessageContaining("one of [PLUS, MINUS]");
            assertThatThrownBy(() -> item(context, "by-strict", "Strict[name=x]"))
                    .hasMessageContaining("java.lang.IllegalArgumentException: not one of ann, bob");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void overHttpABadRequestHasItsReason(WebApplicationType type) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(WebApp.class)
                .web(type)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--management.endpoints.web.exposure.include=messagingpools")) {
            String reason = "'Key[tenant=t]' is not an id of this pool, whose ids are of type Key, written as"
                    + " Key[tenant=…, user=…]: its user is missing";

            for (String path : List.of("by-key/%s", "by-key?id=%s")) {
                HttpResponse<String> answer = get(context, path, "Key[tenant=t]");

                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(new JsonMapper().readValue(answer.body(), new TypeReference<Map<String, Object>>() {}))
                        .isEqualTo(Map.of("status", 400, "error", "Bad Request", "message", reason));
            }
            assertThat(get(context, "by-op/%s", "TIMES").body())
                    .contains("of type Op")
                    .doesNotContain("PLUS");
            assertThat(get(context, "none/%s", "x").statusCode()).isEqualTo(404);
            assertThat(get(context, "by-card?id=%s", "x").statusCode()).isEqualTo(400);
        }
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext context, String path, String id)
            throws IOException, InterruptedException {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
        URI uri = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")
                + "/actuator/messagingpools/" + path.formatted(encoded));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static <T> void add(ApplicationContext context, String name, Init<T> init) {
        EndpointIdsTests.<T>pool(context, name).sendAndReceive(init);
    }

    @SuppressWarnings("unchecked")
    private static <T> ThreadPool<T> pool(ApplicationContext context, String name) {
        return context.getBean(name, ThreadPool.class);
    }

    private static CompletableFuture<Void> block(ApplicationContext context, String name, Object id) {
        CompletableFuture<Void> entered = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        pool(context, name).send(new Work<>(id, () -> {
            entered.complete(null);
            goOn.join();
        }));
        entered.join();
        return goOn;
    }

    private static ItemDetails item(ApplicationContext context, String pool, String id) {
        ItemDetails item = context.getBean(MessagingPoolsEndpoint.class).item(pool, id);
        assertThat(item).isNotNull();
        return item;
    }

    private static PoolDetails details(ApplicationContext context, String pool) {
        PoolDetails details = context.getBean(MessagingPoolsEndpoint.class).pool(pool);
        assertThat(details).isNotNull();
        return details;
    }

    private static ThreadDetails thread(ApplicationContext context, String pool) {
        return details(context, pool).threads().get(0);
    }

    record Work<T>(Object id, Runnable work) implements Request.OfKey<T, String> {

        @Override
        public String process(T item) {
            work.run();
            return "done";
        }
    }

    record Key(String tenant, @Nullable String user) {}

    @PoolItem
    record ByKey(ByKeyInit init) {}

    record ByKeyInit(Key id) implements Init.OfKey<ByKey> {}

    record Two(String a, String b) {}

    @PoolItem
    record ByTwo(ByTwoInit init) {}

    record ByTwoInit(Two id) implements Init.OfKey<ByTwo> {}

    record Tags(List<String> all) {}

    @PoolItem
    record ByTags(ByTagsInit init) {}

    record ByTagsInit(Tags id) implements Init.OfKey<ByTags> {}

    sealed interface Name permits Brief, Full {

        static Name parse(String text) {
            return text.startsWith("S:") ? new Brief(text.substring(2)) : new Full(text.substring(2));
        }
    }

    record Brief(String name) implements Name {

        @Override
        public String toString() {
            return "S:" + name;
        }
    }

    record Full(String name) implements Name {

        @Override
        public String toString() {
            return "L:" + name;
        }
    }

    record Holder(Name name) {}

    @PoolItem
    record ByName(ByNameInit init) {}

    record ByNameInit(Holder id) implements Init.OfKey<ByName> {}

    record Pair<A, B>(A first, List<B> others) {}

    record Generic(Pair<String, Integer> one, Pair<Pair<Character, Integer>, String> two) {}

    @PoolItem
    record ByGeneric(ByGenericInit init) {}

    record ByGenericInit(Generic id) implements Init.OfKey<ByGeneric> {}

    record Any(Object value) {}

    @PoolItem
    record ByAny(ByAnyInit init) {}

    record ByAnyInit(Any id) implements Init.OfKey<ByAny> {}

    enum Op {
        PLUS,
        MINUS;

        @Override
        public String toString() {
            return this == PLUS ? "MINUS" : "PLUS";
        }
    }

    @PoolItem
    record ByOp(ByOpInit init) {}

    record ByOpInit(Op id) implements Init.OfKey<ByOp> {}

    record Dial(Op op) {}

    @PoolItem
    record ByDial(ByDialInit init) {}

    record ByDialInit(Dial id) implements Init.OfKey<ByDial> {}

    record Card(String number) {

        @Override
        public String toString() {
            return number.substring(0, 2) + "**";
        }
    }

    @PoolItem
    record ByCard(ByCardInit init) {}

    record ByCardInit(Card id) implements Init.OfKey<ByCard> {}

    record Masked(Object secret, int number) {

        @Override
        public String toString() {
            return "#";
        }
    }

    @PoolItem
    record ByMasked(ByMaskedInit init) {}

    record ByMaskedInit(Masked id) implements Init.OfKey<ByMasked> {}

    record Strict(String name) {

        Strict {
            if (!name.equals("ann") && !name.equals("bob")) {
                throw new IllegalArgumentException("not one of ann, bob");
            }
        }
    }

    @PoolItem
    record ByStrict(ByStrictInit init) {}

    record ByStrictInit(Strict id) implements Init.OfKey<ByStrict> {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class App {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PoolItemScan
    static class WebApp {}
}
