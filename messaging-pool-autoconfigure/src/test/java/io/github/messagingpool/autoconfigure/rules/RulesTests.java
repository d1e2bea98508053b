package io.github.messagingpool.autoconfigure.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.Reply;
import io.github.messagingpool.RequestFilter;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.context.MessagingPoolContextAutoConfiguration;
import io.github.messagingpool.autoconfigure.rules.Account.AccountId;
import io.github.messagingpool.autoconfigure.rules.Account.Balance;
import io.github.messagingpool.autoconfigure.rules.Account.Correct;
import io.github.messagingpool.autoconfigure.rules.Account.Deposit;
import io.micrometer.context.ContextRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tests for {@link RequestFilter} beans that know for whom a request was sent. */
@Timeout(60)
class RulesTests {

    private static final AccountId OURS = new AccountId("us", 1);
    private static final AccountId THEIRS = new AccountId("them", 1);

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessagingPoolAutoConfiguration.class, MessagingPoolContextAutoConfiguration.class))
            .withUserConfiguration(Rules.class);

    @BeforeEach
    void weAreUs() {
        Tenant.register();
        Tenant.CURRENT.set("us");
    }

    @AfterEach
    void leave() {
        Tenant.CURRENT.remove();
        SecurityContextHolder.clearContext();
        ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
    }

    @SuppressWarnings("unchecked")
    private void run(Consumer<ThreadPool<Account>> test) {
        runner.run(context -> test.accept(context.getBean("accounts", ThreadPool.class)));
    }

    private static void signInAs(String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ada", "", role));
    }

    @Test
    void aTenantReachesItsOwnItemsOnly() {
        run(pool -> {
            assertThat(pool.sendAndReceive(new Deposit(OURS, 5))).isEqualTo(new Balance(OURS, 5));
            assertThatThrownBy(() -> pool.sendAndReceive(new Deposit(THEIRS, 5)))
                    .isInstanceOf(AccessDeniedException.class);

            assertThat(pool.ids(null, 10)).containsExactly(OURS);
        });
    }

    @Test
    void whatIsDeniedIsSureNotToHaveStartedHoweverItIsSent() {
        run(pool -> {
            Deposit denied = new Deposit(THEIRS, 5);
            BatchException batch = catchThrowableOfType(
                    BatchException.class, () -> pool.sendAndReceive(List.of(new Deposit(OURS, 1), denied)));
            List<Reply<Balance>> streamed =
                    pool.<Balance>sendAndStream(List.of(denied)).toList();
            assertThatThrownBy(() -> pool.sendAsync(denied).join()).hasCauseInstanceOf(AccessDeniedException.class);
            pool.send(denied);
            pool.send(List.of(denied));

            assertThat(batch.failures()).singleElement().satisfies(RulesTests::isDenied);
            assertThat(streamed).singleElement().satisfies(RulesTests::isDenied);
            assertThat(pool.ids(null, 10)).containsExactly(OURS);
        });
    }

    private static void isDenied(Reply<?> reply) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Failure.class, failure -> {
            assertThat(failure.certainty()).isEqualTo(Certainty.NOT_STARTED);
            assertThat(failure.cause()).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void aSecuredRequestNeedsTheRole() {
        run(pool -> {
            assertThatThrownBy(() -> pool.sendAndReceive(new Correct(OURS, 7)))
                    .isInstanceOf(AccessDeniedException.class);
            signInAs("ROLE_USER");
            assertThatThrownBy(() -> pool.sendAndReceive(new Correct(OURS, 7)))
                    .isInstanceOf(AccessDeniedException.class);
            signInAs("ROLE_CLERK");
            assertThat(pool.sendAndReceive(new Correct(OURS, 7))).isEqualTo(new Balance(OURS, 7));
        });
    }
}
