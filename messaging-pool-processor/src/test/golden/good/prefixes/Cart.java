package com.example.prefixes;

import io.github.messagingpool.Messaging;
import io.github.messagingpool.PoolItem;

/** Has messages of the same names as another item of the package. */
@PoolItem(prefix = "Cart")
class Cart extends Counted {
    Cart(long id) {}

    @Messaging
    void add(String line) {}

    @Messaging(request = "EmptyRequest")
    void clear() {}

    @Messaging(response = "Sum")
    int sum() {
        return 0;
    }
}
