package io.github.messagingpool.autoconfigure.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.InitResponse;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Tests for items that take a bean which waits for them while it is made. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(30)
class BeansInCreationTests {

    private static ApplicationContextRunner runner(String profile) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
                .withPropertyValues("spring.profiles.active=" + profile, "messaging-pool.defaults.threads=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor", "field", "list", "map", "array", "optional", "indirect", "depends"})
    void theApplicationDoesNotStartAndSaysWhy(String profile, CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Waiting.class)
                        .web(WebApplicationType.NONE)
                        .profiles(profile)
                        .run())
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("takes the bean 'club', which cannot be there before the bean 'club' is finished")
                .contains("beans (main)", "members#1 (members-")
                .contains("Let no bean wait for an item while it is made");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whicheverWayTheBeanWaits(Way way) {
        runner("constructor")
                .withBean(Way.class, () -> way)
                .withUserConfiguration(InSomeWay.class)
                .run(context -> {
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    assertThat(messages(failure)).containsAnyOf("takes the bean 'club'", "would wait for itself");
                });
    }

    @Test
    void alsoByWayOfAnotherPool() {
        runner("constructor").withUserConfiguration(ByVisitor.class).run(context -> assertThat(
                        messages(Objects.requireNonNull(context.getStartupFailure())))
                .contains("takes the bean 'club'", "visitors#1 (visitors-", "members#1 (members-"));
    }

    @Test
    void alsoWhenTheBeanIsMadeLater() {
        runner("constructor").withUserConfiguration(Late.class).run(context -> {
            CompletableFuture<Club> club = CompletableFuture.supplyAsync(() -> context.getBean(Club.class));

            assertThatThrownBy(() -> club.get(20, TimeUnit.SECONDS)).hasStackTraceContaining("takes the bean 'club'");
        });
    }

    @Test
    void alsoWhenAnotherBeanWouldHaveToBeMadeMeanwhile() {
        runner("other").withUserConfiguration(Late.class).run(context -> {
            CompletableFuture<Club> club = CompletableFuture.supplyAsync(() -> context.getBean(Club.class));

            assertThatThrownBy(() -> club.get(20, TimeUnit.SECONDS))
                    .hasStackTraceContaining("takes the bean 'street', which cannot be there before the bean 'club'");
            assertThat(pool(context).sendAndReceive(init("other", 2))).isEqualTo(new InitResponse(2L));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "other"})
    void anItemThatDoesNotNeedTheBeanIsMade(String profile) {
        runner(profile)
                .withUserConfiguration(Waiting.class)
                .run(context -> assertThat(context).hasNotFailed().hasBean("club"));
    }

    @Test
    void anItemThatNobodyWaitsForIsMadeWhenTheBeanIsThere() {
        runner("constructor").withUserConfiguration(OneWay.class).run(context -> {
            assertThat(context).hasNotFailed();

            assertThat(pool(context).sendAndReceive(new RemoveRequest<>(1)).existed())
                    .isTrue();
        });
    }

    @Test
    void afterTheStartItemsAreMadeAsUsual() {
        runner("constructor").withUserConfiguration(Idle.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(pool(context).sendAndReceive(init("constructor", 7))).isEqualTo(new InitResponse(7L));
            assertThat(ThreadPool.currentItemId()).isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private static ThreadPool<Object> pool(ApplicationContext context) {
        return (ThreadPool<Object>) context.getBean("members", ThreadPool.class);
    }

    private static String messages(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable next = failure; next != null; next = next.getCause()) {
            messages.append(next.getMessage()).append('\n');
        }
        return messages.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Request<Object, InitResponse> init(String profile, long id) {
        return (Request)
                switch (profile) {
                    case "constructor" -> new Member.ByConstructorInit(id);
                    case "field" -> new Member.ByFieldInit(id);
                    case "list" -> new Member.ByListInit(id);
                    case "map" -> new Member.ByMapInit(id);
                    case "array" -> new Member.ByArrayInit(id);
                    case "optional" -> new Member.ByOptionalInit(id);
                    case "indirect" -> new Member.IndirectInit(id);
                    case "provider" -> new Member.ByProviderInit(id);
                    default -> new Member.OtherInit(id);
                };
    }

    /** How a bean waits for an item. */
    enum Way {
        REQUEST {
            @Override
            void make(ThreadPool<Member.ByConstructor> pool) {
                pool.sendAndReceive(new Member.ByConstructorInit(1));
            }
        },
        WITH_TIME_OUT {
            @Override
            void make(ThreadPool<Member.ByConstructor> pool) {
                pool.sendAndReceive(new Member.ByConstructorInit(1), Duration.ofHours(1));
            }
        },
        BATCH {
            @Override
            void make(ThreadPool<Member.ByConstructor> pool) {
                pool.sendAndReceive(List.of(new Member.ByConstructorInit(1), new Member.ByConstructorInit(2)));
            }
        },
        FUTURE {
            @Override
            void make(ThreadPool<Member.ByConstructor> pool) {
                pool.sendAsync(new Member.ByConstructorInit(1)).join();
            }
        },
        STREAM {
            @Override
            void make(ThreadPool<Member.ByConstructor> pool) {
                pool.sendAndStream(List.of(new Member.ByConstructorInit(1))).forEach(Reply::get);
            }
        };

        abstract void make(ThreadPool<Member.ByConstructor> pool);
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class Base {

        @Bean
        @Lazy
        Door door(Club club) {
            return new Door(club);
        }

        @Bean
        @Lazy
        @Profile("other")
        Street street() {
            return new Street();
        }

        @Bean
        @Lazy
        @DependsOn("club")
        @Profile("depends")
        Street lastStreet() {
            return new Street();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Waiting extends Base {

        @Bean
        @SuppressWarnings("unchecked")
        Club club(ThreadPool<?> members, Environment environment) {
            String profile = environment.getActiveProfiles()[0];
            return new Club(() -> ((ThreadPool<Object>) members).sendAndReceive(init(profile, 1)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InSomeWay extends Base {

        @Bean
        Club club(ThreadPool<Member.ByConstructor> members, Way way) {
            return new Club(() -> way.make(members));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ByVisitor extends Base {

        @Bean
        Club club(ThreadPool<Visitor> visitors) {
            return new Club(() -> visitors.sendAndReceive(new Visitor.VisitorInit(1)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    static class Late {

        @Bean
        @Lazy
        @SuppressWarnings("unchecked")
        Club club(ThreadPool<?> members, Environment environment) {
            String profile = environment.getActiveProfiles()[0];
            return new Club(() -> ((ThreadPool<Object>) members).sendAndReceive(init(profile, 1)));
        }

        @Bean
        @Lazy
        Street street() {
            return new Street();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneWay extends Base {

        @Bean
        Club club(ThreadPool<Member.ByConstructor> members) {
            return new Club(() -> members.send(new Member.ByConstructorInit(1)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Idle extends Base {

        @Bean
        Club club() {
            return new Club(() -> {});
        }
    }
}
