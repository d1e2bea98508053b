package io.github.messagingpool.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Counter;
import io.github.messagingpool.Counter.Increment;
import io.github.messagingpool.drivers.TurnedDriver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitingSendersTests {

    private static final long NOW = TimeUnit.MILLISECONDS.toNanos(1);

    private boolean isRoom;
    private final WaitingSenders senders = new WaitingSenders(() -> isRoom, 0);
    private final List<WaitingSenders.Waiting> all =
            Stream.generate(this::parked).limit(3).toList();

    private WaitingSenders.Waiting parked() {
        WaitingSenders.Waiting waiting = senders.waiting();
        waiting.wakes(new Thread());
        return waiting;
    }

    /** Returns which of them were woken, without a look at the queue. */
    private List<Boolean> woken() {
        isRoom = false;
        return all.stream().map(WaitingSenders.Waiting::isDone).toList();
    }

    @Test
    void theOwnerWakesTheFirstAlone() {
        senders.roomMade(true, NOW);

        assertThat(woken()).containsExactly(true, false, false);
    }

    @Test
    void whileThereIsLittleRoomOneIsWokenInATenthOfAMillisecond() {
        senders.roomMade(false, NOW);
        senders.roomMade(false, NOW + TimeUnit.MICROSECONDS.toNanos(90));
        assertThat(woken()).containsExactly(true, false, false);

        senders.roomMade(false, NOW + TimeUnit.MICROSECONDS.toNanos(110));

        assertThat(woken()).containsExactly(true, true, false);
    }

    @Test
    void whoeverWasWokenWakesTheNextWhileThereIsRoom() {
        senders.passOn();
        assertThat(woken()).containsOnly(false);

        isRoom = true;
        senders.passOn();

        assertThat(woken()).containsExactly(true, false, false);
    }

    @Test
    void oneThatWaitsNoLongerTakesNobodysTurn() {
        all.get(0).close();

        senders.roomMade(true, NOW);

        assertThat(woken()).containsExactly(false, true, false);
    }

    @Test
    void aClosedQueueWakesAll() {
        senders.wakeAll();

        assertThat(woken()).containsOnly(true);
        assertThat(senders.isAny()).isFalse();
    }

    @Test
    void oneThatLooksItselfSeesTheRoomFromThenOn() {
        isRoom = true;
        assertThat(all.get(2).isDone()).isTrue();

        assertThat(woken()).containsExactly(false, false, true);
    }

    @Test
    void anOwnerThatTakesARequestWakesASender() {
        ItemOwner<Counter> owner = full();
        WaitingSenders waiting = owner.queue().waitingSenders();
        waiting.waiting().wakes(new Thread());

        owner.runSome();

        assertThat(waiting.isAny()).isFalse();
    }

    @Test
    void anOwnerThatClosesWakesItsSenders() {
        ItemOwner<Counter> owner = full();
        WaitingSenders waiting = owner.queue().waitingSenders();
        waiting.waiting().wakes(new Thread());

        owner.close();

        assertThat(waiting.isAny()).isFalse();
    }

    private static ItemOwner<Counter> full() {
        PoolContext context = Owners.context(new TurnedDriver().ticker(), letter -> {}); // the time of its driver
        ItemOwner<Counter> owner = Owners.notStarted(context);
        RequestQueue.Offer last = RequestQueue.Offer.ACCEPTED;
        while (last == RequestQueue.Offer.ACCEPTED) {
            last = owner.queue().offer(new BlockingCall<>(context, new Increment(1, 1), Deadline.NEVER));
        }
        assertThat(last).isEqualTo(RequestQueue.Offer.FULL);
        return owner;
    }
}
