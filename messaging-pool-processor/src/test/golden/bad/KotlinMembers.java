package com.example.bad;

import io.github.messagingpool.*;
import kotlin.Metadata;
import kotlin.jvm.JvmOverloads;
import kotlin.jvm.JvmStatic;

@PoolItem
@Metadata
final class KotlinMembers {

    public static final Companion Companion = null;

    public KotlinMembers(long id) {}

    @Messaging
    @Deprecated
    public static void getSize$annotations() {} // error: @Messaging has no effect on the property size, which is no message; annotate a function, or write @get:Messaging

    @Messaging
    @JvmOverloads
    public final int over() {
        return 0;
    }

    @Messaging
    @JvmOverloads
    public final int over(int n, int m) { // error: @JvmOverloads gives the function over several methods, and a message is one, with all parameters; remove @JvmOverloads
        return 0;
    }

    @Messaging
    @JvmOverloads
    public final int over(int n) {
        return 0;
    }

    @Messaging
    @JvmStatic
    public static final int full() {
        return 0;
    }

    @Metadata
    static final class Companion {

        private Companion() {}

        @Messaging
        public final int empty() { // error: @Messaging has no effect in a companion object, which belongs to no item: move empty into the class of the item
            return 0;
        }

        @Messaging
        @JvmStatic
        public final int full() { // error: @Messaging has no effect in a companion object, which belongs to no item: move full into the class of the item
            return 0;
        }
    }
}

@PoolItem
@Metadata
final class KotlinObject {
    public static final KotlinObject INSTANCE = null;

    private KotlinObject() {} // error: The constructor is private, so no pool can call it; a pool makes many items of a class: write class in place of object

    @Messaging
    public final int add(int n) {
        return 0;
    }
}

@Metadata
final class OtherObject {
    public static final OtherObject INSTANCE = null;

    private OtherObject() {}

    @Messaging
    public final int add(int n) { // error: @Messaging has no effect in an object, of which there is one alone: move add into the class of the item
        return 0;
    }
}

@Metadata
final class CodeKt {

    @Messaging
    public static final int top(int n) { // error: @Messaging has no effect on a function outside of a class, which belongs to no item: move top into the class of the item
        return 0;
    }
}
