package com.example.bad;

import io.github.messagingpool.*;
import kotlin.Metadata;
import org.jetbrains.annotations.NotNull;

/** As kapt writes it of parameters called new, default, package, in, n and a b. */
@PoolItem
@Metadata(
        d1 = {"\u0000*\n\u0002\u0018\u0002\n\u0002\u0010\u0000\n\u0000\n\u0002\u0010\t\n\u0002\b\u0005\n\u0002\u0010\b\n\u0002\b\u0003\n\u0002\u0010\u000e\n\u0002\b\u0004\n\u0002\u0010\u000b\n\u0002\b\u0006\b\u0007\u0018\u00002\u00020\u0001B\u000f\u0012\u0006\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\u0004\b\u0004\u0010\u0005J\f\u0010\f\u001a\u00020\t*\u00020\rH\u0007J(\u0010\u000e\u001a\u00020\t2\u0006\u0010\u000f\u001a\u00020\r2\u0006\u0010\u0010\u001a\u00020\t2\u0006\u0010\u0011\u001a\u00020\u00122\u0006\u0010\u0013\u001a\u00020\tH\u0007J\u0010\u0010\u0014\u001a\u00020\t2\u0006\u0010\u0015\u001a\u00020\tH\u0007J\u0010\u0010\u0010\u001a\u00020\t2\u0006\u0010\u0015\u001a\u00020\tH\u0007J\u0018\u0010\u0016\u001a\u00020\t2\u0006\u0010\u0015\u001a\u00020\t2\u0006\u0010\u0017\u001a\u00020\tH\u0007R\u0011\u0010\u0002\u001a\u00020\u0003\u00a2\u0006\b\n\u0000\u001a\u0004\b\u0006\u0010\u0007R\u0016\u0010\b\u001a\u00020\t8\u0007X\u0086D\u00a2\u0006\b\n\u0000\u001a\u0004\b\n\u0010\u000b\u00a8\u0006\u0018"},
        d2 = {"Lcom/example/m/Cart;", "", "id", "", "<init>", "(J)V", "getId", "()J", "count", "", "getCount", "()I", "shout", "", "keyword", "new", "default", "package", "", "in", "put it in", "n", "record", "a b", "shop-kt"})
final class KotlinNames {

    public KotlinNames(long id) {}

    @Messaging
    public final int shout(@NotNull String $this$shout) { // error: The @Messaging method shout is an extension of String, and a message has named parameters alone; make it a function of the item with one of type String
        return 0;
    }

    @Messaging
    public final int keyword(
            @NotNull String p0_54480, // error: The parameter new of keyword has a name that is none in Java; rename it
            int p1_772401952, // error: The parameter default of keyword has a name that is none in Java; rename it
            boolean p2_1743952419, // error: The parameter package of keyword has a name that is none in Java; rename it
            int in) {
        return 0;
    }

    @Messaging
    public final int record(int n, int p1_47153) { // error: The parameter a b of record has a name that is none in Java; rename it
        return 0;
    }
}
