package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;
import org.springframework.context.annotation.*;

@PoolItem("a b")
class Spaced { // error: 'a b' cannot be the name of a pool, which has letters, digits, '-' and '_' only, and begins with a letter or digit; give another with @PoolItem("a-b")
    Spaced(long id) {}

    @Messaging
    int count(StringBuilder buffer) { // error: The parameter buffer of count is not sendable
        return 1;
    }
}

@PoolItem(" blank ")
class Blank { // error: ' blank ' cannot be the name of a pool, which has letters, digits, '-' and '_' only, and begins with a letter or digit; give another with @PoolItem("blank")
    Blank(long id) {}
}

@PoolItem("-")
class Dash { // error: '-' cannot be the name of a pool, which has letters, digits, '-' and '_' only, and begins with a letter or digit; give another with @PoolItem("…")
    Dash(long id) {}
}

@PoolItem("com.example:orders")
class Dotted { // error: give another with @PoolItem("com-example-orders")
    Dotted(long id) {}
}

@PoolItem
class _Hidden { // error: '_hidden' cannot be the name of a pool, which has letters, digits, '-' and '_' only, and begins with a letter or digit; give another with @PoolItem("hidden")
    _Hidden(long id) {}
}

@PoolItem("orders")
class Order {
    Order(long id) {}
}

@PoolItem("orders")
class Purchase { // error: The pool of Order has the name 'orders' already; give Purchase another with @PoolItem("…")
    Purchase(long id) {}
}

@PoolItem
class Orders { // error: The pool of Order has the name 'orders' already; give Orders another with @PoolItem("…")
    Orders(long id) {}
}

class Shop {
    @PoolItem
    static class UserSession {
        UserSession(long id) {}
    }

    @PoolItem("userSESSION")
    static class Visit { // error: The pool of Shop.UserSession has the name 'user-session' already; give Shop.Visit another with @PoolItem("…")
        Visit(long id) {}
    }

    @PoolItem("orders")
    @Profile("test")
    static class Instead {
        Instead(long id) {}
    }

    @PoolItem("größe_1")
    static class Size {
        Size(long id) {}
    }
}
