package io.github.messagingpool.jfr;

import io.github.messagingpool.Request;
import io.github.messagingpool.spi.Failures;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import org.jspecify.annotations.Nullable;

/** What every event has: where it was. */
@Category(PoolEvent.CATEGORY)
@SuppressWarnings("UnusedVariable") // the recorder reads them
abstract class PoolEvent extends Event {

    static final String CATEGORY = "Messaging Pool";
    static final String ABOUT_IDS = "Only where messaging-pool.jfr.ids is set: an id can be personal data";

    @Label("Pool")
    @Nullable
    String pool;

    @Label("Pool Thread")
    @Description("The thread that runs the request, or was to run it")
    @Nullable
    String poolThread;

    @Label("Request")
    @Description("The type of the request")
    @Nullable
    String request;

    @Label("Item Id")
    @Description(ABOUT_IDS)
    @Nullable
    String id;

    /** Says which request it is about. */
    final void about(Request<?, ?> of, boolean showsIds) {
        request = Failures.typeName(of);
        id = showsIds ? Failures.idText(of) : null;
    }
}
