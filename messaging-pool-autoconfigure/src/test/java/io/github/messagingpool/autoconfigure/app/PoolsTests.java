package io.github.messagingpool.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.ItemCreationException;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests for the pools of an application. */
@Timeout(60)
class PoolsTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
            .withUserConfiguration(App.class);

    @Test
    void poolsAreInjectedByTypeNameAndQualifierAndClientsByType() {
        runner.withPropertyValues("messaging-pool.pools.sessions.threads=2").run(context -> {
            Audit audit = context.getBean(Audit.class);
            audit.client.create(1);

            assertThat(audit.client.greet(1)).isEqualTo("hello0false 1");
            assertThat(audit.byType.threadCount()).isEqualTo(2);
            assertThat(audit.byType).isSameAs(audit.sessions).isSameAs(audit.byQualifier);
        });
    }

    @Test
    void itemsAreMadeAndClosedOnTheirOwnThreadWithEachCallbackOnce() {
        runner.withPropertyValues("messaging-pool.pools.sessions.threads=2").run(context -> {
            Audit audit = context.getBean(Audit.class);
            Journal journal = context.getBean(Journal.class);
            audit.client.create(1);
            audit.client.create(2);
            audit.byType.sendAndReceive(new RemoveRequest<>(1));
            context.close();

            assertThat(journal.entries())
                    .filteredOn(entry -> entry.contains(" 1 "))
                    .containsExactly(
                            "new 1 on sessions-1",
                            "ready 1 on sessions-1",
                            "leave 1 on sessions-1",
                            "close 1 on sessions-1");
            assertThat(journal.entries())
                    .filteredOn(entry -> entry.contains(" 2 "))
                    .containsExactly(
                            "new 2 on sessions-0",
                            "ready 2 on sessions-0",
                            "leave 2 on sessions-0",
                            "close 2 on sessions-0");
        });
    }

    @Test
    void whatAConstructorThrowsIsTheCauseAsItWasThrown() {
        runner.run(context -> assertThatThrownBy(
                        () -> context.getBean(Audit.class).client.create(13))
                .isInstanceOf(ItemCreationException.class)
                .cause()
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("unlucky"));
    }

    @Test
    void anItemMayBeMadeWhileTheBeansItTakesAreNotThereYet() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MessagingPoolAutoConfiguration.class))
                .withUserConfiguration(EarlySender.class, App.class)
                .run(context ->
                        assertThat(context.getBean(Journal.class).entries()).hasSize(2));
    }

    @Configuration(proxyBeanMethods = false)
    static class EarlySender {

        EarlySender(UserSessionClient client) {
            client.create(1);
        }
    }

    record Audit(
            ThreadPool<UserSession> byType,
            ThreadPool<?> sessions,
            @Qualifier("sessions") ThreadPool<?> byQualifier,
            UserSessionClient client) {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    static class App {

        @Bean
        Journal journal() {
            return new Journal();
        }

        @Bean
        Audit audit(
                ThreadPool<UserSession> byType,
                ThreadPool<?> sessions,
                @Qualifier("sessions") ThreadPool<?> byQualifier,
                UserSessionClient client) {
            return new Audit(byType, sessions, byQualifier, client);
        }
    }
}
