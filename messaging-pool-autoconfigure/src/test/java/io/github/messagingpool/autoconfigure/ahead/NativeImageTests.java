package io.github.messagingpool.autoconfigure.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.MessagingPoolAutoConfiguration;
import io.github.messagingpool.autoconfigure.PoolItemScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.DecoratingProxy;
import org.springframework.util.ClassUtils;

/** Tests for what a native image is told to keep. */
@Timeout(60)
class NativeImageTests {

    @Test
    void aPoolFindsTheTypeOfItsIds() {
        assertThat(RuntimeHintsPredicates.reflection().onType(Seat.class)).accepts(hints());
    }

    @Test
    void aPoolIsShutDownWithItsContext() {
        assertThat(RuntimeHintsPredicates.reflection()
                        .onMethodInvocation(ClassUtils.getMethod(ThreadPool.class, "shutdown")))
                .accepts(hints());
    }

    @Test
    void anItemTakesABeanThatIsMadeLater() {
        assertThat(RuntimeHintsPredicates.proxies()
                        .forInterfaces(Printer.class, SpringProxy.class, Advised.class, DecoratingProxy.class))
                .accepts(hints());
    }

    private static RuntimeHints hints() {
        TestGenerationContext generation = new TestGenerationContext();
        AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext();
        source.register(App.class);
        new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
        return generation.getRuntimeHints();
    }

    record Seat(int row, int column) {}

    interface Printer {

        void print(Seat seat);
    }

    @PoolItem
    record Ticket(TicketInit init) {}

    record TicketInit(Seat id) implements Init.OfKey<Ticket> {}

    @PoolItem
    static final class Desk {

        Desk(DeskInit init, @Lazy Printer printer) {
            printer.print(init.id());
        }
    }

    record DeskInit(Seat id) implements Init.OfKey<Desk> {}

    @Configuration(proxyBeanMethods = false)
    @PoolItemScan
    @ImportAutoConfiguration(MessagingPoolAutoConfiguration.class)
    static class App {

        @Bean
        Printer printer() {
            return seat -> {};
        }
    }
}
