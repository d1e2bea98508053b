package io.github.messagingpool.autoconfigure.transaction;

import io.github.messagingpool.Init;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** What the page about requests after a commit shows. */
class Orders {

    private final ThreadPool<Cart> carts;
    private final Table orders;

    Orders(ThreadPool<Cart> carts, Table orders) {
        this.carts = carts;
        this.orders = orders;
    }

    @Transactional
    public void order(Order order) {
        orders.save(order);
        AfterCommit.send(carts, new OrderedRequest(order.cart(), order.id()));
    }

    record Order(long cart, long id) {}

    /** Refuses an order without an id, as a database would. */
    static final class Table {

        private final List<Order> rows = new ArrayList<>();

        void save(Order order) {
            if (order.id() == 0) {
                throw new IllegalArgumentException("no id");
            }
            rows.add(order);
        }
    }

    static final class Cart {

        private final List<Long> ordered = new ArrayList<>();
    }

    record CartInit(long id) implements Init.OfLong<Cart> {}

    record OrderedRequest(long id, long order) implements Request.OfLong<Cart, Boolean> {

        @Override
        public Boolean process(Cart cart) {
            return cart.ordered.add(order);
        }
    }

    record OrderedOnesRequest(long id) implements Request.OfLong<Cart, List<Long>> {

        @Override
        public List<Long> process(Cart cart) {
            return List.copyOf(cart.ordered);
        }
    }
}
