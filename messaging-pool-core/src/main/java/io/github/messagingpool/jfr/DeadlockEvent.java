package io.github.messagingpool.jfr;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A call that was refused because it could only wait for itself; the stack trace is that of the item that called. */
@Name("messagingpool.Deadlock")
@Label("Pool Deadlock")
@Description("A call that was refused because it could only wait for itself")
@SuppressWarnings("UnusedVariable") // the recorder reads it
final class DeadlockEvent extends PoolEvent {

    @Label("Cycle")
    @Description("Who waited for whom")
    @Nullable
    String cycle;
}
