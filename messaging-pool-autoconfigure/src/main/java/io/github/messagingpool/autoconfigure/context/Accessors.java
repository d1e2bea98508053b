package io.github.messagingpool.autoconfigure.context;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.context.i18n.LocaleContextThreadLocalAccessor;

/**
 * The accessors of thread-locals in the order in which they are set: those that are registered, and before them those of the
 * logging context and the locale, which no library registers. These are not registered here either: others would have them
 * too, and longer than the application lives. Any thread.
 */
final class Accessors {

    static final String MDC = Slf4jThreadLocalAccessor.KEY;

    private final List<ThreadLocalAccessor<?>> registered;
    private final List<ThreadLocalAccessor<?>> own =
            List.of(new LocaleContextThreadLocalAccessor(), new Slf4jThreadLocalAccessor());

    /** Those that cannot take a value away: for good, also when they are registered again. */
    private final Set<ThreadLocalAccessor<?>> dropped =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private volatile Known known = new Known(List.of(), new Guarded[0]);

    Accessors(ContextRegistry registry) {
        this.registered = registry.getThreadLocalAccessors();
    }

    /** What was registered when somebody looked, and what is made of it. */
    private static final class Known {

        private final List<ThreadLocalAccessor<?>> registered;
        private final Guarded[] all;

        Known(List<ThreadLocalAccessor<?>> registered, Guarded[] all) {
            this.registered = registered;
            this.all = all;
        }
    }

    Guarded[] all() {
        Known now = known;
        return isUnchanged(now.registered) ? now.all : lookedForAgain();
    }

    /** One thread at a time, so that all know the same of an accessor. */
    private synchronized Guarded[] lookedForAgain() {
        if (!isUnchanged(known.registered)) {
            Guarded[] before = known.all;
            List<ThreadLocalAccessor<?>> now = List.copyOf(registered);
            known = new Known(
                    now,
                    ordered(now).stream().map(each -> guarded(each, before)).toArray(Guarded[]::new));
        }
        return known.all;
    }

    private Guarded guarded(ThreadLocalAccessor<?> accessor, Guarded[] before) {
        for (Guarded each : before) {
            if (each.isOf(accessor)) {
                return each;
            }
        }
        return new Guarded(accessor, dropped);
    }

    /** The logging context is first: a trace's scope, within it, puts the ids of its own span in. */
    private List<ThreadLocalAccessor<?>> ordered(List<ThreadLocalAccessor<?>> registered) {
        List<ThreadLocalAccessor<?>> all = new ArrayList<>(registered);
        own.forEach(accessor -> addIfAbsent(accessor, all));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(MDC)) {
                all.add(0, all.remove(i));
            }
        }
        return all;
    }

    private static void addIfAbsent(ThreadLocalAccessor<?> accessor, List<ThreadLocalAccessor<?>> all) {
        if (all.stream().noneMatch(other -> other.key().equals(accessor.key()))) {
            all.add(0, accessor);
        }
    }

    /** They may be registered at any time; without an iterator, which would be garbage with every request. */
    private boolean isUnchanged(List<ThreadLocalAccessor<?>> before) {
        try {
            if (registered.size() != before.size()) {
                return false;
            }
            for (int i = 0; i < before.size(); i++) {
                if (registered.get(i) != before.get(i)) {
                    return false;
                }
            }
            return true;
        } catch (IndexOutOfBoundsException e) { // one was removed meanwhile
            return false;
        }
    }
}
