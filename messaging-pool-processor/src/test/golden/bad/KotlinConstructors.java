package com.example.bad;

import io.github.messagingpool.*;
import kotlin.Metadata;
import kotlin.jvm.JvmOverloads;

@PoolItem
@Metadata
class Meter { // error: Meter has several constructors; mark the one to use, and no other, with @PoolItem.Constructor; if id has a default value, for which Kotlin writes a constructor without parameters, leave the value out: Meter(id: Long)
    public Meter(long id) {}

    public Meter() {}
}

@PoolItem
@Metadata
class Titled { // error: leave the value out: Titled(title: String, …)
    public Titled(String title, int size) {}

    public Titled() {}
}

@PoolItem
@Metadata
class Overloaded { // error: Overloaded has several constructors; mark the one to use, and no other, with @PoolItem.Constructor; or remove @JvmOverloads, by which Kotlin writes several
    @PoolItem.Constructor
    @JvmOverloads
    public Overloaded(long id) {}

    @PoolItem.Constructor
    @JvmOverloads
    public Overloaded(long id, int size) {}
}
