package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestContext;
import io.github.messagingpool.RequestObserver;
import io.github.messagingpool.ThreadPoolException;
import io.micrometer.observation.NullObservation;
import io.micrometer.observation.Observation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * The observation of what was sent, which begins when it is run. The owner alone uses it; or if it is not run, whoever says
 * so.
 */
final class ObservedRequest implements RequestObserver.Sent {

    private final PoolObserver.Observing observing;
    private final @Nullable Observation parent;
    private final String poolName;
    private final Request<?, ?> request;
    private final RequestObserver.Way way;
    private final @Nullable Object senderSpan;
    private @Nullable Running running;

    /** @param parent what the sender was doing, or null */
    ObservedRequest(
            PoolObserver.Observing observing,
            @Nullable Observation parent,
            String poolName,
            Request<?, ?> request,
            RequestObserver.Way way) {
        this.observing = observing;
        this.parent = parent;
        this.poolName = poolName;
        this.request = request;
        this.way = way;
        this.senderSpan = observing.spans().current();
    }

    private record Running(Observation observation, MessagingPoolObservationContext context) {

        void stop(String outcome) {
            context.endsAs(outcome);
            observation.stop();
        }
    }

    @Override
    public RequestContext.Scope open() {
        Running now = running;
        if (now == null) {
            now = start();
            running = now;
        }
        return now.observation().openScope()::close;
    }

    private Running start() {
        MessagingPoolObservationContext context = new MessagingPoolObservationContext(
                poolName,
                name(request.getClass()),
                way,
                observing.ids() && way != RequestObserver.Way.BATCH ? request.itemId() : null,
                senderSpan);
        Observation observation = Observation.createNotStarted(
                        observing.convention(), () -> context, observing.registry())
                .parentObservation(parent);
        return new Running(observation.start(), context);
    }

    /** A class without a simple name, as an anonymous one is, is named after the class around it: as meters have it. */
    private static String name(Class<?> type) {
        String simpleName = type.getSimpleName();
        return simpleName.isEmpty() ? ClassUtils.getShortName(type.getName()) : simpleName;
    }

    @Override
    public void ended(@Nullable Throwable failure) {
        Running now = running;
        if (now == null) {
            return;
        }
        if (failure != null) {
            now.observation().error(observing.ids() ? failure : FailureWithoutId.of(failure));
        }
        now.stop(outcome(failure));
    }

    /** A request that was not started met no item, or one too many. */
    private static String outcome(@Nullable Throwable failure) {
        if (failure == null) {
            return "success";
        }
        return failure instanceof ThreadPoolException refusal && refusal.certainty() == Certainty.NOT_STARTED
                ? "refused"
                : "failure";
    }

    @Override
    public void notRun(DeadLetter.Reason reason) {
        Observation.Scope scope = parent == null
                ? new NullObservation(observing.registry()).start().openScope() // it is not of who happens to say so
                : Observation.Scope.NOOP;
        try {
            start().stop(reason.name().toLowerCase(Locale.ROOT));
        } finally {
            scope.close();
        }
    }
}
