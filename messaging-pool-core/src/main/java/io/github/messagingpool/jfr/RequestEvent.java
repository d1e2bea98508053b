package io.github.messagingpool.jfr;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A request that ran for longer than the threshold; its duration is the time that it ran. */
@Name("messagingpool.Request")
@Label("Pool Request")
@Description("A request that a pool thread ran")
@Threshold("20 ms")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads them
public final class RequestEvent extends PoolEvent {

    /** What the recorder shows as not available. */
    static final long NOT_MEASURED = Long.MIN_VALUE;

    @Label("Queued")
    @Description("How long it waited in the queue, if that was measured")
    @Timespan(Timespan.NANOSECONDS)
    long queued = NOT_MEASURED;

    @Label("Outcome")
    @Description("success, or failure")
    @Nullable
    String outcome;

    @Label("Failure")
    @Description("The type of what it failed with")
    @Nullable
    Class<?> failure;

    RequestEvent() {}
}
