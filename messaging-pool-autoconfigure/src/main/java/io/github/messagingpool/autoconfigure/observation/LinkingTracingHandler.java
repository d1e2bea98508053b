package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.RequestObserver;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationView;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler;
import org.jspecify.annotations.Nullable;

/**
 * Makes the spans of requests. Those whose sender does not wait for this one have a link to the sender's span, besides being in
 * its trace: that they may end after it is as it should be.
 */
final class LinkingTracingHandler implements TracingObservationHandler<MessagingPoolObservationContext> {

    private final Tracer tracer;
    private final DefaultTracingObservationHandler others;

    LinkingTracingHandler(Tracer tracer) {
        this.tracer = tracer;
        this.others = new DefaultTracingObservationHandler(tracer);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof MessagingPoolObservationContext;
    }

    @Override
    public void onStart(MessagingPoolObservationContext context) {
        boolean waits = context.way() == RequestObserver.Way.ASKED || context.way() == RequestObserver.Way.GOES_ON;
        Span parent = context.isElsewhere() ? ofSender(context) : getParentSpan(context);
        if (parent == null || (waits && !context.isElsewhere())) {
            others.onStart(context);
            return;
        }
        Span.Builder builder = tracer.spanBuilder().setParent(parent.context());
        if (!waits) {
            builder.addLink(new Link(parent));
        }
        getTracingContext(context).setSpan(builder.start());
    }

    /** Unlike {@link #getParentSpan} it does not look for what the calling thread does. */
    private static @Nullable Span ofSender(Observation.ContextView context) {
        ObservationView parent = context.getParentObservation();
        while (parent != null) {
            TracingContext traced = parent.getContextView().get(TracingContext.class);
            if (traced != null && traced.getSpan() != null) {
                return traced.getSpan();
            }
            parent = parent.getContextView().getParentObservation();
        }
        return null;
    }

    @Override
    public void onStop(MessagingPoolObservationContext context) {
        others.onStop(context);
    }

    @Override
    public Tracer getTracer() {
        return tracer;
    }
}
