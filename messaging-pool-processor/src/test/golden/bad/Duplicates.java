package com.example.bad;

import io.github.messagingpool.*;
import java.util.*;

@PoolItem
class Duplicates {
    Duplicates(long id) {}

    @Messaging
    int put(int number) {
        return 1;
    }

    @Messaging
    int put(String text) { // error: The type PutRequest is generated for Duplicates.put; give another name with @Messaging(request = "…", response = "…")
        return 1;
    }

    @Messaging(request = "PutAgainRequest", response = "PutResponse")
    int again() { // error: The type PutResponse is generated for Duplicates.put
        return 1;
    }
}

@PoolItem
class DuplicatesToo {
    DuplicatesToo(long id) {}

    @Messaging
    int put(long number) { // error: The type PutRequest is generated for Duplicates.put
        return 1;
    }
}

class DuplicateRequest {}

@PoolItem
class OverUser {
    OverUser(long id) {}

    @Messaging
    int duplicate() { // error: The type DuplicateRequest exists already; give another name with @Messaging
        return 1;
    }
}

@PoolItem
class Same {
    Same(long id) {}

    @Messaging(request = "Ask", response = "Ask")
    int ask() { // error: The type Ask is generated for Same.ask; give another name with @Messaging
        return 1;
    }
}

class OverInitInit {}

@PoolItem
class OverInit { // error: The type OverInitInit exists already; give another name with @PoolItem(init = "…", client = "…")
    OverInit(long id) {}
}

@PoolItem
class Asynchronous {
    Asynchronous(long id) {}

    @Messaging
    int ask(int number) {
        return 1;
    }

    @Messaging
    int askAsync(int number) { // error: The client would have askAsync twice: for this method, and as the asynchronous form of ask; rename one
        return 1;
    }
}
