package io.github.messagingpool.autoconfigure.observation;

import io.github.messagingpool.RequestObserver;
import io.micrometer.observation.Observation;
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
final class LinkingTracingHandler implements TracingObservationHandler<MessagingPoolObservationContext>, SenderSpans {

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
    public @Nullable Object current() {
        return tracer.currentSpan();
    }

    /** Its parent is what its sender was within; not what the calling thread does, nor only the sender's observation. */
    @Override
    public void onStart(MessagingPoolObservationContext context) {
        Span.Builder builder = tracer.spanBuilder();
        if (context.senderSpan() instanceof Span parent) {
            builder.setParent(parent.context());
            if (context.way() == RequestObserver.Way.ONE_WAY || context.way() == RequestObserver.Way.BATCH) {
                builder.addLink(new Link(parent));
            }
        } else {
            builder.setNoParent();
        }
        getTracingContext(context).setSpan(builder.start());
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
