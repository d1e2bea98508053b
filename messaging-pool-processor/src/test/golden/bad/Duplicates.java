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
    int put(String text) { // error: The type PutRequest is already generated for the method put of Duplicates, in the same package; give another name with @Messaging(request = "…", response = "…")
        return 1;
    }

    @Messaging(request = "PutAgainRequest", response = "PutResponse")
    int again() { // error: The type PutResponse is already generated for the method put of Duplicates, in the same package
        return 1;
    }
}

@PoolItem
class DuplicatesToo {
    DuplicatesToo(long id) {}

    @Messaging
    int put(long number) { // error: The type PutRequest is already generated for the method put of Duplicates, in the same package; give another name with @Messaging(request = "…", response = "…"), or all messages of DuplicatesToo one with @PoolItem(prefix = "DuplicatesToo")
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
    int ask() { // error: The type Ask is already generated for the method ask of Same, in the same package; give another name with @Messaging
        return 1;
    }
}

class OverInitInit {}

@PoolItem
class OverInit { // error: The type OverInitInit exists already, and is no init of OverInit; if OverInit is made from it, let it implement Init.OfLong<OverInit>, or Init.OfInt<OverInit> or Init.OfKey<OverInit>, each with one type argument, by the type of its id, and let the constructor take it in place of the id; else give another name with @PoolItem(init = "…", client = "…")
    OverInit(long id) {}
}

record DeviceInit(long id, String model) {}

@PoolItem
class Device { // error: The type DeviceInit exists already, and is no init of Device; if Device is made from it, let it implement Init.OfLong<Device>
    Device(DeviceInit init) {}
}

@PoolItem(client = "ClaimedClient")
class Claimant {
    Claimant(long id) {}
}

@PoolItem
class Claimed { // error: The type ClaimedClient is already generated for the item class Claimant, in the same package; give another name with @PoolItem(init = "…", client = "…")
    Claimed(long id) {}
}

abstract class Common {
    @Messaging
    int common() {
        return 1;
    }
}

@PoolItem
class First extends Common {
    First(long id) {}
}

@PoolItem
class Second extends Common { // error: Inherited from Common: The type CommonRequest is already generated for the method common of First, in the same package; give another name with @Messaging(request = "…", response = "…"), or all messages of Second one with @PoolItem(prefix = "Second")
    Second(long id) {}
}

@PoolItem
class Third extends Common {
    Third(long id) {}

    @Messaging(request = "ThirdRequest", response = "ThirdResponse")
    @Override
    int common() {
        return 3;
    }
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
