package com.example.shop;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;

/** What one customer is about to buy. */
@PoolItem(createOnDemand = true)
@RequiredArgsConstructor
public class Cart {

    private final long id; // the first final field: the constructor's first parameter
    private final PriceList prices; // a Spring bean
    private final Map<Product, Integer> pieces = new LinkedHashMap<>();

    @Messaging
    int add(Product product) {
        return pieces.merge(product, 1, Integer::sum);
    }

    @Messaging
    Bill bill() {
        int cents = pieces.entrySet().stream()
                .mapToInt(entry -> prices.cents(entry.getKey()) * entry.getValue())
                .sum();
        return new Bill(id, cents);
    }
}
