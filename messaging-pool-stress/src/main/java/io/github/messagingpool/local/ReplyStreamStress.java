package io.github.messagingpool.local;

import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** {@link ReplyStream}, no lost wake-up: a reader that parks is woken by each reply. */
@JCStressTest
@Outcome(id = "\\[a, b\\]", expect = Expect.ACCEPTABLE, desc = "Both replies")
@Outcome(expect = Expect.FORBIDDEN, desc = "Not woken, or woken too early")
@State
public class ReplyStreamStress {

    private final ReplyStream<Object, EchoResponse> stream = new ReplyStream<>(
            StressPool.context(List.of()),
            StressPool.PARK,
            2,
            Duration.ofNanos(StressPool.lostNanos()),
            Deadline.NEVER);
    private final StreamedCall<Object, EchoResponse> first = stream.call(new EchoRequest<>(0L, "a"), 0, Deadline.NEVER);
    private final StreamedCall<Object, EchoResponse> second =
            stream.call(new EchoRequest<>(1L, "b"), 1, Deadline.NEVER);

    @Actor
    public void reader(L_Result result) {
        long began = System.nanoTime();
        List<Object> read = new ArrayList<>();
        stream.forEachRemaining(reply -> read.add(
                reply instanceof Reply.Success<EchoResponse> success
                        ? success.response().message()
                        : reply));
        result.r1 = StressPool.isInTime(began) ? read : "not woken";
    }

    @Actor
    public void poolThread() {
        first.take(new EchoResponse(0L, "a", 0));
        second.take(new EchoResponse(1L, "b", 0));
    }
}
