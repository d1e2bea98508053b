package io.github.messagingpool.autoconfigure.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.autoconfigure.transaction.Orders.Cart;
import io.github.messagingpool.autoconfigure.transaction.Orders.CartInit;
import io.github.messagingpool.autoconfigure.transaction.Orders.Order;
import io.github.messagingpool.autoconfigure.transaction.Orders.OrderedOnesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what the page about requests after a commit shows, with Spring's own {@code @Transactional}. */
@Timeout(60)
class OrdersTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(App.class);

    @Test
    void aRequestIsSentWhenTheMethodsTransactionHasCommittedAndNotIfItIsRolledBack() {
        runner.run(context -> {
            Orders orders = context.getBean(Orders.class);
            TransactionTemplate outer = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            @SuppressWarnings("unchecked")
            ThreadPool<Cart> carts = context.getBean(ThreadPool.class);

            orders.order(new Order(1, 7));
            assertThatIllegalStateException()
                    .isThrownBy(() -> outer.executeWithoutResult(status -> {
                        orders.order(new Order(1, 8));
                        throw new IllegalStateException("rolled back");
                    }));
            outer.executeWithoutResult(status -> orders.order(new Order(1, 9)));

            assertThat(carts.sendAndReceive(new OrderedOnesRequest(1))).containsExactly(7L, 9L);
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class App {

        @Bean
        PlatformTransactionManager transactionManager() {
            return new Database();
        }

        @Bean
        ThreadPool<Cart> carts() {
            return ThreadPool.builder(Cart.class)
                    .threads(1)
                    .factory(CartInit.class, init -> new Cart())
                    .createOnDemand(id -> new CartInit((Long) id))
                    .build();
        }

        @Bean
        Orders orders(ThreadPool<Cart> carts) {
            return new Orders(carts, new Orders.Table());
        }
    }
}
