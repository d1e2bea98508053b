package io.github.messagingpool.local;

import io.github.messagingpool.DeadLetter;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.local.ModelChecker.Race;
import io.github.messagingpool.spi.Patience;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The races of {@link ModelCheckTests}, which a scheduler runs that chooses their interleavings. */
final class Races {

    private static final ItemOwner<Object> NEVER_STARTED = new StressPool().owner;

    private static final Supplier<ItemOwner<Object>> OWNERS = owners();

    /** How one waits who does not. */
    private static final Patience NONE = new Patience() {
        @Override
        public boolean until(Awaited awaited, long nanos) {
            return awaited.isDone();
        }

        @Override
        public boolean poll(BooleanSupplier done, long nanos) {
            return done.getAsBoolean();
        }
    };

    private Races() {}

    /** Some are made before: in Lincheck's races that takes a hundred times as long. It does not look into a lambda. */
    private static Supplier<ItemOwner<Object>> owners() {
        Iterator<ItemOwner<Object>> made = Stream.generate(StressPool::ownerOfThisThread)
                .limit(200)
                .toList()
                .iterator();
        return () -> made.hasNext() ? made.next() : StressPool.ownerOfThisThread();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("the claim does not hold");
        }
    }

    private static FutureCall<Object, EchoResponse> call(PoolContext context) {
        return new FutureCall<>(
                context, StressPool.echo(), Deadline.NEVER, NEVER_STARTED.node(), NEVER_STARTED.interruption());
    }

    /** A control: of two that count, one may count in vain. */
    static final class LostUpdate implements Race {

        @Override
        public void run() throws InterruptedException {
            int[] count = new int[1];
            Thread other = new Thread(() -> count[0]++);
            other.start();
            count[0]++;
            other.join();
            require(count[0] == 2);
        }
    }

    /** A control: who wakes looks for a sleeper before it says that there is something. */
    static final class LostWakeUp implements Race {

        @Override
        public void run() throws InterruptedException {
            AtomicReference<@Nullable Thread> sleeper = new AtomicReference<>();
            AtomicBoolean there = new AtomicBoolean();
            Thread other = new Thread(() -> {
                Thread woken = sleeper.get();
                there.set(true);
                LockSupport.unpark(woken);
            });
            other.start();
            sleeper.set(Thread.currentThread());
            while (!there.get()) {
                LockSupport.park();
            }
            other.join();
        }
    }

    /** An owner that parks, and what is offered to it. */
    static final class Offer implements Race {

        @Override
        public void run() throws InterruptedException {
            PoolContext pool = StressPool.context(List.of());
            RequestQueue<Object> queue = new RequestQueue<>(pool, 2, false, new Parker(), null, null);
            FutureCall<Object, EchoResponse> call = call(pool);
            Thread sender = new Thread(() -> queue.offer(call));
            sender.start();
            while (queue.poll() == null) {
                if (queue.rests()) {
                    LockSupport.park();
                }
                queue.goesOn();
            }
            sender.join();
        }
    }

    /** An owner that is about to rest, and what comes: its wake-ups are counted, so that no park is needed. */
    private abstract static class Rest implements Race {

        abstract void put(RequestQueue<Object> queue, Envelope<Object> envelope);

        abstract @Nullable Envelope<Object> taken(RequestQueue<Object> queue);

        @Override
        public void run() throws InterruptedException {
            Parker run = new Parker();
            PoolContext pool = StressPool.context(List.of());
            RequestQueue<Object> queue = new RequestQueue<>(pool, 2, false, run, null, null);
            FutureCall<Object, EchoResponse> call = call(pool);
            Thread other = new Thread(() -> put(queue, call));
            other.start();
            boolean rests = queue.rests();
            other.join();
            require((!rests || run.wasWoken()) && taken(queue) == call);
        }
    }

    /** What is offered to it. */
    static final class RestAndOffer extends Rest {

        @Override
        void put(RequestQueue<Object> queue, Envelope<Object> envelope) {
            queue.offer(envelope);
        }

        @Override
        @Nullable
        Envelope<Object> taken(RequestQueue<Object> queue) {
            return queue.poll();
        }
    }

    /** A continuation. */
    static final class RestAndContinuation extends Rest {

        @Override
        void put(RequestQueue<Object> queue, Envelope<Object> envelope) {
            queue.resume(envelope);
        }

        @Override
        @Nullable
        Envelope<Object> taken(RequestQueue<Object> queue) {
            return queue.pollContinuation();
        }
    }

    /**
     * An owner that is about to rest, and one who looks whether an item is there. Lincheck does not switch between the two
     * looks of an owner that was made before it began, and takes a race that makes one for one that hangs: Fray holds their order, and mostly {@link PeeksStress}.
     */
    static final class RestAndLook implements Race {

        @Override
        public boolean isLong() {
            return true;
        }

        @Override
        public void run() throws InterruptedException {
            ItemOwner<Object> owner = OWNERS.get();
            Parker run = (Parker) owner.run();
            Thread looks = new Thread(() -> owner.peek(StressPool.echo(), NONE, 0));
            looks.start();
            boolean rests = owner.rests();
            looks.join();
            require(!rests || run.wasWoken());
        }
    }

    /** A sender that parks, and its reply. */
    static final class Reply implements Race {

        @Override
        public void run() throws InterruptedException {
            BlockingCall<Object, EchoResponse> call =
                    new BlockingCall<>(StressPool.context(List.of()), StressPool.echo(), Deadline.NEVER);
            Thread poolThread = new Thread(() -> call.take("done"));
            poolThread.start();
            require(StressPool.PARK.until(call, Long.MAX_VALUE) && "done".equals(call.outcome()));
            poolThread.join();
        }
    }

    /** A queue that ends, and what is offered to it. */
    static final class End implements Race {

        @Override
        public void run() throws InterruptedException {
            List<DeadLetter> dead = new ArrayList<>();
            PoolContext pool = StressPool.context(List.of(dead::add));
            RequestQueue<Object> queue = new RequestQueue<>(pool, 2, false, new Parker(), null, null);
            FutureCall<Object, EchoResponse> call = call(pool);
            RequestQueue.Offer[] offer = new RequestQueue.Offer[1];
            Thread sender = new Thread(() -> offer[0] = queue.offer(call));
            sender.start();
            queue.close();
            queue.end(none -> {});
            sender.join();
            require(dead.size() == (offer[0] == RequestQueue.Offer.ACCEPTED ? 1 : 0));
        }
    }

    /** A queue that ends, and what is sent to it one way. */
    static final class OneWayEnd implements Race {

        @Override
        public void run() throws InterruptedException {
            List<DeadLetter> dead = new CopyOnWriteArrayList<>();
            PoolContext pool = StressPool.context(List.of(dead::add));
            RequestQueue<Object> queue = new RequestQueue<>(pool, 2, false, new Parker(), null, null);
            require(!queue.offerOneWay(StressPool.echo())); // which is to be measured
            queue.offer(call(pool));
            require(queue.poll() != null);
            boolean[] accepted = new boolean[1];
            Thread sender = new Thread(() -> accepted[0] = queue.offerOneWay(StressPool.echo()));
            sender.start();
            queue.close();
            queue.end(none -> {});
            sender.join();
            require(dead.size() == (accepted[0] ? 1 : 0));
        }
    }

    /** A request that a closing pool and its deadline end. */
    static final class TwoEnds implements Race {

        @Override
        public void run() throws InterruptedException {
            List<DeadLetter> dead = new ArrayList<>();
            BlockingCall<Object, EchoResponse> call =
                    new BlockingCall<>(StressPool.context(List.of(dead::add)), StressPool.echo(), Deadline.NEVER);
            Thread closer = new Thread(call::poolClosed);
            closer.start();
            call.expire();
            require(call.outcome() != null);
            closer.join();
            require(dead.size() == 1);
        }
    }

    /** An owner that looks for work, and what it accepts just before it is closed. */
    static final class Close implements Race {

        @Override
        public boolean isLong() {
            return true;
        }

        @Override
        public void run() throws InterruptedException {
            ItemOwner<Object> owner = OWNERS.get();
            FutureCall<Object, EchoResponse> call = call(owner.pool());
            boolean[] accepted = new boolean[1];
            Thread sender = new Thread(() -> {
                accepted[0] = owner.queue().offer(call) == RequestQueue.Offer.ACCEPTED;
                owner.close();
            });
            sender.start();
            owner.runSome();
            sender.join();
            if (!owner.isDone() && owner.counts().processed() == 0) {
                owner.runSome();
            }
            require(accepted[0] && owner.counts().processed() == 1);
        }
    }

    /** The last worker of a relay, and what is asked for when it leaves. */
    static final class LastWorker implements Race {

        @Override
        public boolean isLong() {
            return true;
        }

        @Override
        public void run() throws InterruptedException {
            AtomicInteger ran = new AtomicInteger();
            Relay relay = new Relay(Runnable::run, Runnable::run, new Idle());
            Thread other = new Thread(() -> relay.execute(ran::incrementAndGet));
            other.start();
            relay.execute(ran::incrementAndGet);
            other.join();
            require(ran.get() == 2);
        }
    }

    /** A pulse that ends, and who wants it. */
    static final class LastBeat implements Race {

        @Override
        public void run() throws InterruptedException {
            Pulse pulse = new Pulse(thread -> true);
            pulse.beatForAWhile();
            pulse.countedOff();
            Thread its = new Thread(pulse::goesOn);
            its.start();
            pulse.beatForAWhile();
            its.join();
            require(pulse.isAlive());
        }
    }
}
