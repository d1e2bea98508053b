package io.github.messagingpool.autoconfigure;

import static java.time.Instant.now;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.DeadLetterListener;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.PoolDeadlockException;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.DeadLetterDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.DeadlockDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.HotIdDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.ItemDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.PoolDetails;
import io.github.messagingpool.autoconfigure.MessagingPoolsEndpoint.PoolSummary;
import io.github.messagingpool.autoconfigure.counter.Counter;
import io.github.messagingpool.autoconfigure.counter.Counter.AddRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.BlockRequest;
import io.github.messagingpool.autoconfigure.counter.Counter.CounterInit;
import io.github.messagingpool.autoconfigure.counter.Counter.FailRequest;
import java.lang.management.ManagementFactory;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jmx.JmxEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;

/** Tests for {@link MessagingPoolsEndpoint}. */
@Timeout(60)
class MessagingPoolsEndpointTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class,
                    MessagingPoolEndpointAutoConfiguration.class,
                    EndpointAutoConfiguration.class,
                    WebEndpointAutoConfiguration.class))
            .withPropertyValues(
                    "messaging-pool.defaults.threads=2",
                    "messaging-pool.defaults.routing=remainder",
                    "management.endpoints.web.exposure.include=messagingpools",
                    "management.endpoint.messagingpools.show-ids=always")
            .withUserConfiguration(App.class);

    @Test
    void allPoolsAreListed() {
        runner.run(context -> {
            counters(context).sendAndReceive(new CounterInit(1));

            List<PoolSummary> pools = endpoint(context).pools().pools();

            assertThat(pools).singleElement().satisfies(pool -> {
                assertThat(pool.name()).isEqualTo("counters");
                assertThat(pool.item()).isEqualTo(Counter.class.getName());
                assertThat(pool.threads()).isEqualTo(2);
                assertThat(pool.items()).isEqualTo(1);
                assertThat(pool.queueDepth()).isZero();
            });
        });
    }

    @Test
    void aPoolShowsWhatItsThreadsAreDoing() {
        runner.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            CountDownLatch goOn = block(pool);
            pool.send(new AddRequest(1));

            PoolDetails details = endpoint(context).pool("counters");

            assertThat(details).isNotNull();
            assertThat(details.threads()).hasSize(2);
            assertThat(details.threads().get(1)).satisfies(thread -> {
                assertThat(thread.currentRequest()).isEqualTo("BlockRequest");
                assertThat(thread.currentId()).isEqualTo("1");
                assertThat(thread.busyFor()).isPositive();
                assertThat(thread.queueDepth()).isEqualTo(1);
            });
            goOn.countDown();
        });
    }

    @Test
    void anIdShowsItsThreadAndWhetherTheItemExists() {
        runner.run(context -> {
            counters(context).sendAndReceive(new CounterInit(3));

            ItemDetails there = endpoint(context).item("counters", "3");
            ItemDetails absent = endpoint(context).item("counters", "5");

            assertThat(there).isNotNull();
            assertThat(there.exists()).isTrue();
            assertThat(there.thread()).isEqualTo(1);
            assertThat(there.threadName()).isEqualTo("counters-1");
            assertThat(there.reason()).isNull();
            assertThat(absent).isNotNull();
            assertThat(absent.exists()).isFalse();
        });
    }

    @Test
    void whetherAnItemExistsIsNotKnownWhileItsThreadIsBusy() {
        runner.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            CountDownLatch goOn = block(pool);
            pool.send(new AddRequest(1));

            ItemDetails details = endpoint(context).item("counters", "1");

            assertThat(details).isNotNull();
            assertThat(details.exists()).isNull();
            assertThat(details.reason()).contains("busy");
            assertThat(details.queued()).isEqualTo(1);
            goOn.countDown();
        });
    }

    @Test
    void aLookAtAnItemHasNoEffectHoweverOftenItIsTaken() {
        runner.withPropertyValues(
                        "messaging-pool.pools.counters.threads=1",
                        "messaging-pool.pools.counters.max-items=2",
                        "messaging-pool.pools.counters.queue-capacity=2",
                        "messaging-pool.pools.counters.overflow=drop-oldest")
                .run(context -> {
                    ThreadPool<Counter> pool = counters(context);
                    pool.sendAndReceive(new CounterInit(1));
                    pool.sendAndReceive(new CounterInit(2));
                    long processed = pool.thread(0).processed();
                    for (int i = 0; i < 1_000; i++) {
                        assertThat(endpoint(context).item("counters", "1"))
                                .isNotNull()
                                .satisfies(item -> assertThat(item.exists()).isTrue());
                    }
                    CountDownLatch goOn = block(pool, 2);
                    pool.send(new AddRequest(2));
                    pool.send(new AddRequest(2));

                    assertThat(endpoint(context).item("counters", "1"))
                            .isNotNull()
                            .satisfies(item -> assertThat(item.exists()).isNull());

                    goOn.countDown();
                    await().until(() -> pool.thread(0).queueDepth() == 0);
                    assertThat(pool.sendAndReceive(new CounterInit(3)).id()).isEqualTo(3L);
                    assertThat(pool.ids(null, 10)).as("1 was used before 2").containsExactly(2L, 3L);
                    assertThat(pool.thread(0).dropped()).isZero();
                    assertThat(pool.thread(0).processed()).isEqualTo(processed + 4);
                });
    }

    @Test
    void anUnknownPoolIsNotFoundAndAMalformedIdIsInvalid() {
        runner.run(context -> {
            assertThat(endpoint(context).pool("none")).isNull();
            assertThat(endpoint(context).item("none", "1")).isNull();
            assertThatThrownBy(() -> endpoint(context).item("counters", "one"))
                    .isInstanceOf(InvalidEndpointRequestException.class)
                    .hasMessage("'one' is not an id of this pool, whose ids are of type long");
        });
    }

    @Test
    void idsAreReadAsThePoolsIdType() {
        assertThat(read("7", long.class)).isEqualTo(7L);
        assertThat(read("7", int.class)).isEqualTo(7L);
        assertThat(read("7", String.class)).isEqualTo("7");
        assertThat(read("00000000-0000-0001-0000-000000000002", UUID.class)).isEqualTo(new UUID(1, 2));
        assertThat(read("DAYS", TimeUnit.class)).isEqualTo(TimeUnit.DAYS);
        assertThatThrownBy(() -> read("days", TimeUnit.class)).hasMessageContaining("one of [NANOSECONDS,");
        assertThatThrownBy(() -> read("1-2", CounterInit.class))
                .hasMessageContaining("of type CounterInit, written as CounterInit[id=…]");
        assertThatThrownBy(() -> read("99999999999", int.class)).isInstanceOf(InvalidEndpointRequestException.class);
    }

    private static Object read(String text, Class<?> type) {
        return IdText.read(text, type, Stream.empty(), true).ids().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.endpoint.messagingpools.access=NONE",
                "management.endpoints.web.exposure.exclude=messagingpools",
                "messaging-pool.enabled=false"
            })
    void itCanBeSwitchedOff(String property) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MessagingPoolsEndpoint.class));
    }

    @Test
    void idsAreHiddenUnlessTheApplicationSaysOtherwise() {
        runner.withPropertyValues("management.endpoint.messagingpools.show-ids=never")
                .run(context -> {
                    ThreadPool<Counter> pool = counters(context);
                    CountDownLatch goOn = block(pool);

                    PoolDetails details = endpoint(context).pool("counters");
                    ItemDetails item = endpoint(context).item("counters", "1");
                    goOn.countDown();

                    assertThat(details).isNotNull();
                    assertThat(details.threads().get(1).currentId()).isEqualTo("******");
                    assertThat(details.threads().get(1).currentRequest()).isEqualTo("BlockRequest");
                    assertThat(details.threads().get(0).currentId()).isNull();
                    assertThat(item).isNotNull();
                    assertThat(item.id()).isEqualTo("******");
                    assertThat(item.thread()).isEqualTo(1);
                });
    }

    @Test
    void hotIdsAreShownWithTheirSharesAndHiddenWhereIdsAre() {
        runner.run(context -> {
            counters(context).sendAndReceive(new CounterInit(1));

            assertThat(hotIds(context, 1, true)).containsExactly(new HotIdDetails("1", 1, 1));
            assertThat(hotIds(context, 1, false)).containsExactly(new HotIdDetails("******", 1, 1));
            assertThat(hotIds(context, 0, false)).isEmpty();
        });
    }

    private static List<HotIdDetails> hotIds(ApplicationContext context, int thread, boolean ids) {
        PoolDetails details = endpoint(context).pool("counters", ids);
        return details == null ? List.of() : details.threads().get(thread).hotIds();
    }

    @Test
    void whenAuthorizedThoseWithTheRoleSeeIdsOverHttp() {
        runner.withPropertyValues(
                        "management.endpoint.messagingpools.show-ids=when-authorized",
                        "management.endpoint.messagingpools.roles=OPERATOR")
                .run(context -> {
                    counters(context).sendAndReceive(new CounterInit(1));
                    var web = context.getBean(MessagingPoolsEndpointWebExtension.class);

                    assertThat(web.item(user("OPERATOR"), "counters", "1").getBody())
                            .hasFieldOrPropertyWithValue("id", "1");
                    assertThat(web.item(user("GUEST"), "counters", "1").getBody())
                            .hasFieldOrPropertyWithValue("id", "******");
                    assertThat(web.pool(SecurityContext.NONE, "counters", "1").getBody())
                            .isInstanceOfSatisfying(ItemDetails.class, item -> assertThat(item.id())
                                    .isEqualTo("******"));
                    assertThat(web.pool(user("OPERATOR"), "counters", null).getBody())
                            .isInstanceOf(PoolDetails.class);
                    assertThat(web.pool(user("OPERATOR"), "none", null).getStatus())
                            .isEqualTo(404);
                });
    }

    private static SecurityContext user(String role) {
        return new SecurityContext() {
            @Override
            public Principal getPrincipal() {
                return () -> "somebody";
            }

            @Override
            public boolean isUserInRole(String asked) {
                return asked.equals(role);
            }
        };
    }

    @Test
    void itAnswersThroughJmxToo() {
        runner.withConfiguration(AutoConfigurations.of(JmxAutoConfiguration.class, JmxEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "spring.jmx.enabled=true",
                        "management.endpoints.jmx.exposure.include=messagingpools",
                        "spring.jmx.default-domain=messagingpool-test")
                .run(context -> {
                    counters(context).sendAndReceive(new CounterInit(3));
                    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
                    ObjectName name = server.queryNames(new ObjectName("messagingpool-test:type=Endpoint,*"), null)
                            .iterator()
                            .next();

                    Object item = server.invoke(name, "item", new Object[] {"counters", "3"}, new String[] {
                        String.class.getName(), String.class.getName()
                    });

                    assertThat(item)
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsEntry("exists", true)
                            .containsEntry("threadName", "counters-1");
                });
    }

    @Test
    void itsAnswersCanBeWrittenByANativeImage() {
        AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext();
        source.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("management.endpoints.web.exposure.include", "messagingpools")));
        source.register(WithEndpoint.class);
        TestGenerationContext generation = new TestGenerationContext();
        new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
        RuntimeHints hints = generation.getRuntimeHints();

        for (Class<?> type : List.of(
                PoolSummary.class,
                PoolDetails.class,
                DeadLetterDetails.class,
                DeadlockDetails.class,
                ItemDetails.class,
                MessagingPoolsEndpointWebExtension.BadRequest.class)) {
            assertThat(RuntimeHintsPredicates.reflection()
                            .onType(type)
                            .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS))
                    .as(type.getName())
                    .accepts(hints);
        }
    }

    @Test
    void theLastDeadLettersAreKeptTheLatestFirst() {
        runner.withPropertyValues("management.endpoint.messagingpools.dead-letters=2")
                .run(context -> {
                    ThreadPool<Counter> pool = counters(context);
                    Instant before = Instant.now();
                    cancelled(pool, 1, 3, 5);

                    assertThat(deadLetters(context, true))
                            .extracting(DeadLetterDetails::id)
                            .containsExactly("5", "3");
                    assertThat(deadLetters(context, true).get(0)).satisfies(letter -> {
                        assertThat(letter.request()).isEqualTo("AddRequest");
                        assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.CANCELLED);
                        assertThat(letter.at()).isBetween(before, Instant.now());
                        assertThat(letter.content()).isEqualTo("AddRequest[id=5]");
                    });
                    assertThat(deadLetters(context, false)).hasSize(2).allSatisfy(letter -> {
                        assertThat(letter.id()).isEqualTo("******");
                        assertThat(letter.content()).isNull();
                    });
                });
    }

    @Test
    void aDeadLetterKeepsNothingOfItsRequestWhereNobodyMaySeeIt() {
        runner.withPropertyValues("management.endpoint.messagingpools.show-ids=never")
                .run(context -> {
                    cancelled(counters(context), 1);

                    assertThat(context.getBean(KeptDeadLetters.class).of("counters"))
                            .isNotNull()
                            .singleElement()
                            .satisfies(letter -> {
                                assertThat(letter.id()).isNull();
                                assertThat(letter.content()).isNull();
                            });
                    assertThat(deadLetters(context, true))
                            .extracting(DeadLetterDetails::id)
                            .containsExactly("******");
                });
    }

    @Test
    void deadLettersNeedNotBeKept() {
        runner.withPropertyValues("management.endpoint.messagingpools.dead-letters=0")
                .run(context -> {
                    cancelled(counters(context), 1);

                    PoolDetails details = endpoint(context).pool("counters");

                    assertThat(details).isNotNull();
                    assertThat(details.deadLetters()).isNull();
                });
    }

    @Test
    void aDeadLetterThatSaysMuchOfItselfIsCutAndOneThatThrowsIsAQuestionMark() {
        KeptDeadLetters kept = new KeptDeadLetters(5, true);
        DeadLetterListener listener = requireNonNull(kept.listener("pool"));
        listener.onDeadLetter(letter(new Talkative(1, Optional.of("x".repeat(300)))));
        listener.onDeadLetter(letter(new Talkative(2, Optional.empty())));

        assertThat(kept.of("pool"))
                .extracting(KeptDeadLetters.Kept::content)
                .containsExactly("?", "x".repeat(200) + "…");
    }

    @Test
    void whatIsCutIsCutBetweenCharacters() {
        KeptDeadLetters kept = new KeptDeadLetters(5, true);
        DeadLetterListener listener = requireNonNull(kept.listener("pool"));
        listener.onDeadLetter(letter(new Talkative(1, Optional.of("x".repeat(199) + "😀 and more"))));
        listener.onDeadLetter(letter(new Talkative(2, Optional.of("x".repeat(198) + "😀 and more"))));

        assertThat(kept.of("pool"))
                .extracting(KeptDeadLetters.Kept::content)
                .containsExactly("x".repeat(198) + "😀…", "x".repeat(199) + "…");
    }

    private static DeadLetter letter(Request<?, ?> request) {
        return new DeadLetter("pool", request, DeadLetter.Reason.EXPIRED);
    }

    private record Talkative(long id, Optional<String> text) implements Request.OfLong<Counter, Long> {

        @Override
        public Long process(Counter counter) {
            return id;
        }

        @Override
        public String toString() {
            return text.orElseThrow();
        }
    }

    /** Lets requests with these ids be cancelled while they wait. */
    private static void cancelled(ThreadPool<Counter> pool, long... ids) throws InterruptedException {
        CountDownLatch goOn = block(pool);
        LongStream.of(ids).forEach(id -> pool.sendAsync(new AddRequest(id)).cancel(false));
        goOn.countDown();
        await().until(() -> pool.thread(1).cancelled() == ids.length);
    }

    private static List<DeadLetterDetails> deadLetters(ApplicationContext context, boolean ids) {
        PoolDetails details = endpoint(context).pool("counters", ids);
        return details == null || details.deadLetters() == null ? List.of() : details.deadLetters();
    }

    @Test
    void aDeadlockIsSpeltOutWithoutIdsWhereTheyAreHidden() {
        runner.run(context -> {
            ThreadPool<Counter> pool = counters(context);
            pool.sendAndReceive(new CounterInit(1));
            assertThatThrownBy(() -> pool.sendAndReceive(new AskRequest(1, pool)))
                    .hasRootCauseInstanceOf(PoolDeadlockException.class);

            assertThat(deadlock(context, true)).isEqualTo("counters#1 (counters-1) → counters#1 (counters-1)");
            assertThat(deadlock(context, false))
                    .isEqualTo("counters#****** (counters-1) → counters#****** (counters-1)");
            assertThat(endpoint(context).pools().pools().get(0).deadlocks()).isEqualTo(1);
            assertThat(endpoint(context).pools().pools().get(0).lastDeadlock()).isCloseTo(now(), within(1, MINUTES));
        });
    }

    private static @Nullable String deadlock(ApplicationContext context, boolean ids) {
        PoolDetails details = endpoint(context).pool("counters", ids);
        assertThat(details).isNotNull();
        assertThat(details.threads().get(0).lastDeadlock()).isNull();
        DeadlockDetails deadlock = details.threads().get(1).lastDeadlock();
        return deadlock == null ? null : deadlock.cycle();
    }

    /** Asks the counter that it runs on. */
    private record AskRequest(long id, ThreadPool<Counter> pool) implements Request.OfLong<Counter, Long> {

        @Override
        public Long process(Counter counter) {
            return pool.sendAndReceive(new AddRequest(id)).value();
        }
    }

    @Test
    void thePoolsInShortTellWhatIsWrong() {
        runner.withPropertyValues(
                        "messaging-pool.pools.counters.queue-capacity=2",
                        "messaging-pool.pools.counters.overflow=reject",
                        "messaging-pool.pools.counters.stuck-after=20ms")
                .run(context -> {
                    ThreadPool<Counter> pool = counters(context);
                    CountDownLatch goOn = block(pool);
                    assertThatThrownBy(() -> pool.sendAndReceive(new FailRequest(0)))
                            .isInstanceOf(ItemNotFoundException.class);
                    var sent = Stream.generate(() -> pool.sendAsync(new AddRequest(1)))
                            .limit(3)
                            .toList();
                    assertThat(sent.get(2)).isCompletedExceptionally();
                    await().until(() -> pool.thread(1).stuck());

                    assertThat(endpoint(context).pools().pools())
                            .singleElement()
                            .satisfies(summary -> {
                                assertThat(summary.stuckThreads()).isEqualTo(1);
                                assertThat(summary.endedThreads()).isZero();
                                assertThat(summary.fullestQueue()).isEqualTo(1);
                                assertThat(summary.queueDepth()).isEqualTo(2);
                                assertThat(summary.rejected()).isEqualTo(1);
                                assertThat(summary.failed()).isEqualTo(1);
                                assertThat(summary.processed()).isEqualTo(2);
                                assertThat(summary.imbalance()).isEqualTo(1);
                            });
                    goOn.countDown();
                });
    }

    private static CountDownLatch block(ThreadPool<Counter> pool) throws InterruptedException {
        pool.sendAndReceive(new CounterInit(1));
        return block(pool, 1);
    }

    private static CountDownLatch block(ThreadPool<Counter> pool, long id) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        pool.send(new BlockRequest(id, started, goOn));
        started.await();
        return goOn;
    }

    private static MessagingPoolsEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MessagingPoolsEndpoint.class);
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Counter> counters(ApplicationContext context) {
        return context.getBean("counters", ThreadPool.class);
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    static class App {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan(basePackageClasses = Counter.class)
    @ImportAutoConfiguration({MessagingPoolAutoConfiguration.class, MessagingPoolEndpointAutoConfiguration.class})
    static class WithEndpoint {}
}
