package io.github.messagingpool.autoconfigure.advised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import jakarta.validation.ConstraintViolationException;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Tests for items with annotations that work: what Spring does for them, it does on the item's own thread. */
@CompileWithForkedClassLoader
@Timeout(60)
class AdvisedItemsTests {

    @Test
    void transactionsValidationRetriesAndAspectsWorkOnTheItemsOwnThread() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(App.class);

        use(context);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theyDoSoInAnApplicationProcessedAheadOfTimeToo() {
        TestGenerationContext generation = new TestGenerationContext();
        AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext();
        source.register(App.class);
        ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
        generation.writeGeneratedContent();

        TestCompiler.forSystem().with(generation).compile(compiled -> {
            GenericApplicationContext context = new GenericApplicationContext();
            compiled.getInstance(ApplicationContextInitializer.class, initializer.toString())
                    .initialize(context);
            context.refresh();

            use(context);
        });
    }

    @SuppressWarnings("unchecked")
    private static void use(GenericApplicationContext context) {
        ThreadPool<Account> pool = (ThreadPool<Account>) context.getBean("accounts", ThreadPool.class);
        Notes notes = context.getBean(Notes.class);
        pool.sendAndReceive(new Account.AccountInit(1));

        assertThat(pool.sendAndReceive(new Account.DepositRequest(1, 10))).isEqualTo(10);
        assertThat(pool.sendAndReceive(new Account.WithdrawRequest(1, 4))).isEqualTo(6);
        assertThatThrownBy(() -> pool.sendAndReceive(new Account.DepositRequest(1, -1)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(pool.sendAndReceive(new Account.DepositRequest(1, 1))).isEqualTo(7);
        context.close();
        assertThat(notes.entries())
                .containsExactly(
                        "open on accounts",
                        "begin on accounts",
                        "audited on accounts",
                        "deposit on accounts",
                        "commit on accounts",
                        "begin on accounts",
                        "audited on accounts",
                        "rollback on accounts",
                        "begin on accounts",
                        "audited on accounts",
                        "deposit on accounts",
                        "commit on accounts",
                        "leave 7 on accounts",
                        "close 7 on accounts");
    }

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    @EnableTransactionManagement
    @EnableResilientMethods
    @ImportAutoConfiguration({
        MessagingPoolAutoConfiguration.class,
        AopAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    static class App {

        @Bean
        Notes notes() {
            return new Notes();
        }

        @Bean
        Auditor auditor(Notes notes) {
            return new Auditor(notes);
        }

        @Bean
        PlatformTransactionManager transactions(Notes notes) {
            return new NotingTransactionManager(notes);
        }
    }

    @Aspect
    static class Auditor {

        private final Notes notes;

        Auditor(Notes notes) {
            this.notes = notes;
        }

        @Before("execution(int Account.deposit(..))")
        void audit() {
            notes.add("audited");
        }
    }

    static final class NotingTransactionManager extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        private final transient Notes notes;

        NotingTransactionManager(Notes notes) {
            this.notes = notes;
        }

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            notes.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            notes.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            notes.add("rollback");
        }
    }
}
