package io.github.messagingpool.jfr;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A thread that has been running one request for longer than it may. */
@Name("messagingpool.Stuck")
@Label("Stuck Pool Thread")
@Description("A pool thread that has been running one request for longer than stuck-after")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads them
final class StuckEvent extends PoolEvent {

    @Label("Busy For")
    @Description("How long the request had been running")
    @Timespan(Timespan.NANOSECONDS)
    long busyFor;

    @Label("Stack")
    @Description("Where the pool thread was, the innermost frame first")
    @Nullable
    String stack;
}
