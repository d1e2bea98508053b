package io.github.messagingpool.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** An item that went because it was not used, or because there were too many. */
@Category(PoolEvent.CATEGORY)
@Name("messagingpool.Evicted")
@Label("Pool Item Evicted")
@Description("An item that went because it was not used, or because there were too many")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads them
final class EvictedEvent extends Event {

    @Label("Pool")
    @Nullable
    String pool;

    @Label("Pool Thread")
    @Nullable
    String poolThread;

    @Label("Item Id")
    @Description(PoolEvent.ABOUT_IDS)
    @Nullable
    String id;

    @Label("Reason")
    @Nullable
    String reason;
}
