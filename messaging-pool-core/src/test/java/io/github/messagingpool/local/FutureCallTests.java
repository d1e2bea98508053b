package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.Counter;
import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests for {@link FutureCall}: a timer that nobody needs any more keeps no request in memory. */
class FutureCallTests {

    private static final EchoResponse REPLY = new EchoResponse(1L, "reply", 0);

    private final ItemOwner<Counter> owner = Owners.notStarted(Owners.context(letter -> {}));
    private final FutureCall<Counter, EchoResponse> call = new FutureCall<>(
            owner.pool(), new EchoRequest<>(1L, ""), Deadline.NEVER, owner.node(), owner.interruption());
    private final CompletableFuture<Object> timer = new CompletableFuture<>();

    static List<Consumer<FutureCall<Counter, EchoResponse>>> ends() {
        return List.of(
                call -> call.take(REPLY),
                call -> call.take(new FailedOutcome(new IllegalStateException(), Certainty.STARTED)),
                call -> call.end(DeadLetter.Reason.CLOSED, call.pool.closed()),
                call -> call.future().cancel(false),
                call -> call.future().complete(REPLY),
                call -> call.future().completeExceptionally(new IllegalStateException()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aTimerIsStoppedHoweverTheFutureEnds(Consumer<FutureCall<Counter, EchoResponse>> end) {
        call.timer(timer);

        end.accept(call);

        assertThat(call.future()).isDone();
        assertThat(timer).isCancelled();
    }

    @Test
    void aTimerThatComesAfterTheReplyIsStopped() {
        call.take(REPLY);

        call.timer(timer);

        assertThat(timer).isCancelled();
    }
}
