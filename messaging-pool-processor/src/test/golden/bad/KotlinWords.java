package com.example.bad;

import io.github.messagingpool.*;
import java.time.Clock;
import kotlin.Metadata;
import kotlin.Pair;
import kotlin.collections.ArrayDeque;
import kotlin.jvm.functions.Function1;
import kotlin.uuid.Uuid;
import org.springframework.transaction.annotation.Transactional;

@Metadata
class KotlinWords {

    @Metadata
    enum Colour {
        RED;
        String label;
    }

    @Metadata
    static class Failure extends Exception {
        int code;
    }

    @PoolItem
    @Metadata
    static class Messages {
        public Messages(long id) {}

        @Messaging
        public void any(Object given) {} // error: Any is not known to be immutable; use a data class of your own with what is needed of it, marked @Sendable, or mark

        @Messaging
        public Void nothing() { // error: there is no value of type Nothing; declare Unit
            return null;
        }

        @Messaging
        public void function(Function1<? super Integer, Boolean> given) {} // error: (Int) -> Boolean is not known to be immutable; use a data class

        @Messaging
        public void pair(Pair<Integer, byte[]> given) {} // error: Pair<Int, ByteArray> is not known to be immutable

        @Messaging
        public void deque(ArrayDeque<Integer> given) {} // error: ArrayDeque<Int> is not known to be copied; declare it as List

        @Messaging
        public void item(Messages given) {} // error: KotlinWords.Messages is an item, which never leaves its thread; send its id, or a data class of what is asked for

        @Messaging
        public void colour(Colour given) {} // error: in its property label, a var; make the property a val of an immutable type, or mark KotlinWords.Colour @Sendable

        @Messaging
        public void fail() throws Failure {} // error: in its property code, a var; make the property a val of an immutable type
    }

    @PoolItem
    @Metadata
    static final class Proxied { // error: Proxied is final, so Spring cannot put the proxy before it that @Transactional needs, and the application would not start; make it open
        public Proxied(long id) {}

        @Messaging
        @Transactional
        public final void retry() {} // error: would run it itself, without the item's state; make it open
    }

    @PoolItem
    @Metadata
    static class OfShort {
        public OfShort(short number) {} // error: Short cannot be an id; make its first parameter the id (Long, Int, String, UUID, an enum, or a @Sendable data class) or a type that implements Init
    }

    @PoolItem
    @Metadata
    static class Later {
        public Later(Clock clock, String orderId, int[] counts) {} // error: Clock cannot be an id; if the parameter orderId is the id, put it first, Later(orderId: String, clock: Clock, counts: IntArray); else mark the parameter @Sendable if it is immutable, or use a Long, an Int, a String, a UUID, an enum or a @Sendable data class
    }

    @PoolItem
    @Metadata
    static class OfUuid {
        public OfUuid(Uuid id) {} // error: Uuid cannot be an id; use java.util.UUID
    }
}
