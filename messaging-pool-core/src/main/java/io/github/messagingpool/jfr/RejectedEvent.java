package io.github.messagingpool.jfr;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** Requests that a full queue did not take, or that made room for newer ones; the stack trace is that of the sender. */
@Name("messagingpool.Rejected")
@Label("Pool Rejection")
@Description("Requests that a full queue did not take, or that made room for newer ones")
@SuppressWarnings("UnusedVariable") // the recorder reads them
final class RejectedEvent extends PoolEvent {

    @Label("Reason")
    @Nullable
    String reason;

    @Label("Requests")
    @Description("How many: more than one where a part of a batch was rejected")
    int requests;
}
