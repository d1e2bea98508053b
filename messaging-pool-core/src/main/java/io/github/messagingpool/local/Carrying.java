package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.RequestContext.Scope;
import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.spi.PoolSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the envelopes of one pool carry what their senders had, and who follows them. What they carry is one object, which only
 * this class looks into. Nothing that contexts and observers throw gets out. Any thread.
 */
final class Carrying {

    private static final Scope NOTHING = () -> {};

    private final String poolName;
    private final PoolLog log;
    private final List<RequestContext> contexts;
    private final @Nullable RequestObserver observer;

    private Carrying(String poolName, PoolLog log, List<RequestContext> contexts, @Nullable RequestObserver observer) {
        this.poolName = poolName;
        this.log = log;
        this.contexts = contexts;
        this.observer = observer;
    }

    /** Returns null where nothing is ever carried. */
    static @Nullable Carrying of(PoolSettings<?> settings, PoolLog log) {
        List<RequestContext> contexts =
                settings.get(PoolSettings.PROPAGATE_CONTEXT) ? settings.get(PoolSettings.REQUEST_CONTEXTS) : List.of();
        RequestObserver observer = settings.get(PoolSettings.REQUEST_OBSERVER).orElse(null);
        return contexts.isEmpty() && observer == null ? null : new Carrying(settings.name(), log, contexts, observer);
    }

    /** What was captured, and who follows it; the owner alone uses what is not final. */
    private static final class Followed {

        private final @Nullable Object captured;
        private final RequestObserver.Sent sent;
        private boolean begun;
        private @Nullable Throwable failure;

        Followed(@Nullable Object captured, RequestObserver.Sent sent) {
            this.captured = captured;
            this.sent = sent;
        }
    }

    /** Returns what a request is to carry, or null; the sender calls it. */
    @Nullable
    Object with(Request<?, ?> request, RequestObserver.Way way) {
        return followed(captured(request), request, way);
    }

    /** Returns what was captured, for parts of a batch that will share it. */
    @Nullable
    Object captured(Request<?, ?> request) {
        if (contexts.size() <= 1) {
            return contexts.isEmpty() ? null : captured(contexts.get(0), request);
        }
        Object[] all = null;
        for (int i = 0; i < contexts.size(); i++) {
            Object one = captured(contexts.get(i), request);
            if (one != null) {
                all = all == null ? new Object[contexts.size()] : all;
                all[i] = one;
            }
        }
        return all;
    }

    private @Nullable Object captured(RequestContext context, Request<?, ?> request) {
        try {
            return context.capture(request);
        } catch (Throwable e) {
            log.warn("The request context {} could not capture what the sender has", context, e);
            return null;
        }
    }

    /** Returns what a request is to carry that shares what was captured. */
    @Nullable
    Object followed(@Nullable Object captured, Request<?, ?> request, RequestObserver.Way way) {
        if (observer == null) {
            return captured;
        }
        try {
            RequestObserver.Sent sent = observer.sends(poolName, request, way);
            return sent == null ? captured : new Followed(captured, sent);
        } catch (Throwable e) {
            failed(observer, e);
            return captured;
        }
    }

    /** Returns what goes on with a running request is to carry: what its sender had. */
    @Nullable
    Object on(@Nullable Object carried, Request<?, ?> request) {
        return followed(unwrapped(carried), request, RequestObserver.Way.GOES_ON);
    }

    private static @Nullable Object unwrapped(@Nullable Object carried) {
        return carried instanceof Followed followed ? followed.captured : carried;
    }

    /** Restores what is carried, for the owner, which is about to run what carries it. */
    Scope open(Object carried) {
        Scope context = openContext(carried);
        if (!(carried instanceof Followed followed)) {
            return context;
        }
        followed.begun = true;
        Scope observed = opened(followed.sent);
        return () -> {
            close(observed);
            close(context);
        };
    }

    private Scope opened(RequestObserver.Sent sent) {
        try {
            return sent.open();
        } catch (Throwable e) {
            failed(sent, e);
            return NOTHING;
        }
    }

    /** Restores what was captured, and nothing else. */
    Scope openContext(Object carried) {
        Object captured = unwrapped(carried);
        if (captured == null) {
            return NOTHING;
        }
        if (contexts.size() == 1) {
            return opened(contexts.get(0), captured);
        }
        Object[] all = (Object[]) captured;
        Scope[] scopes = new Scope[all.length];
        for (int i = 0; i < all.length; i++) {
            scopes[i] = all[i] == null ? NOTHING : opened(contexts.get(i), all[i]);
        }
        return () -> {
            for (int i = scopes.length - 1; i >= 0; i--) {
                close(scopes[i]);
            }
        };
    }

    private Scope opened(RequestContext context, Object captured) {
        try {
            return context.open(captured);
        } catch (Throwable e) {
            log.warn("The request context {} could not restore what the sender had", context, e);
            return NOTHING;
        }
    }

    void close(Scope scope) {
        try {
            scope.close();
        } catch (Throwable e) {
            log.warn("The scope {} could not be closed", scope, e);
        }
    }

    /** Notes what something failed with that is not yet at its end, unless something is noted. The owner calls it. */
    void failed(Object carried, @Nullable Object outcome) {
        if (carried instanceof Followed followed
                && followed.failure == null
                && outcome instanceof FailedOutcome failed) {
            followed.failure = failed.cause();
        }
    }

    /** Returns whether anybody wants to know what it failed with. */
    boolean isFollowed(Object carried) {
        return carried instanceof Followed;
    }

    /** Says that what carries it has been run as far as it ever will; the owner calls it, with no scope open. */
    void ended(Object carried) {
        if (carried instanceof Followed followed && followed.begun) {
            followed.begun = false;
            try {
                followed.sent.ended(followed.failure);
            } catch (Throwable e) {
                failed(followed.sent, e);
            }
        }
    }

    /** Says that what carries it will not be run at all. */
    void notRun(Object carried, DeadLetter.Reason reason) {
        if (carried instanceof Followed followed) {
            try {
                followed.sent.notRun(reason);
            } catch (Throwable e) {
                failed(followed.sent, e);
            }
        }
    }

    private void failed(Object observing, Throwable e) {
        log.warn("The request observer {} failed", observing, e);
    }
}
