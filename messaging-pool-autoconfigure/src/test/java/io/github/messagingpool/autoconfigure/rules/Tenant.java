package io.github.messagingpool.autoconfigure.rules;

import io.micrometer.context.ContextRegistry;
import org.jspecify.annotations.Nullable;

/** For whom a thread works. */
final class Tenant {

    static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Tenant() {}

    static void register() {
        ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", Tenant.CURRENT);
    }
}
