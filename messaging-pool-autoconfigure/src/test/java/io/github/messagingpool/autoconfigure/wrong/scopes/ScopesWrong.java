package io.github.messagingpool.autoconfigure.wrong.scopes;

import io.github.messagingpool.Init;
import io.github.messagingpool.PoolItem;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.springframework.web.context.annotation.RequestScope;

/** Item classes with a scope, each in a profile. */
public final class ScopesWrong {

    private ScopesWrong() {}

    @PoolItem
    @Scope("prototype")
    @Profile("Prototype")
    public static final class Prototype {

        public Prototype(PrototypeInit init) {}
    }

    public record PrototypeInit(long id) implements Init.OfLong<Prototype> {}

    @PoolItem
    @RequestScope
    @Profile("PerCall")
    public static class PerCall {

        public PerCall(PerCallInit init) {}
    }

    public record PerCallInit(long id) implements Init.OfLong<PerCall> {}
}
