package io.github.messagingpool.autoconfigure.loops;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import io.github.messagingpool.ThreadPool;
import org.springframework.context.annotation.Profile;

/** An item that waits for one that takes a club. */
@PoolItem("visitors")
@Profile("constructor")
record Visitor(VisitorInit init, ThreadPool<Member.ByConstructor> members) {

    Visitor {
        members.sendAndReceive(new Member.ByConstructorInit(init.id()));
    }

    record VisitorInit(long id) implements Init.OfLong<Visitor> {}
}
