package com.example.carts;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.ArrayList;
import java.util.List;

/** What one customer is about to buy. */
@PoolItem("carts")
class Cart {

    private final List<String> products = new ArrayList<>();

    Cart(long id) {}

    @Messaging
    int add(String product) {
        products.add(product);
        return products.size();
    }

    @Messaging
    List<String> products() {
        return products;
    }
}
