package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.messagingpool.Counter.Ask;
import io.github.messagingpool.Counter.CounterInit;
import io.github.messagingpool.Counter.Increment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Java Flight Recorder is told. */
@Timeout(60)
class FlightRecordingTests {

    private final Recording recording = new Recording();

    @BeforeEach
    void record() {
        recording.enable("messagingpool.Request").withThreshold(Duration.ZERO);
        List.of("Rejected", "Stuck", "Deadlock", "Evicted").forEach(name -> recording.enable("messagingpool." + name));
        recording.start();
    }

    @AfterEach
    void end() {
        recording.close();
    }

    private static ThreadPoolBuilder<Counter> pool(String name) {
        return Counter.pool(new Events()).name(name).threads(1).createOnDemand(id -> new CounterInit((Long) id));
    }

    /** Returns the events of a pool that have the given name. */
    private List<RecordedEvent> events(String name, String pool) throws IOException {
        Path file = Files.createTempFile("recording", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals("messagingpool." + name))
                    .filter(event -> event.getString("pool").equals(pool))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void eachRequestIsThereWithWhatBecameOfItAndWithoutItsId() throws IOException {
        try (ThreadPool<Counter> pool = pool("recorded").build()) {
            pool.sendAndReceive(new Increment(7, 1));
            assertThatIllegalStateException()
                    .isThrownBy(() -> pool.sendAndReceive(new Ask<>(7, counter -> {
                        throw new IllegalStateException("broken");
                    })));
        }

        List<RecordedEvent> events = events("Request", "recorded");
        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.getString("poolThread")).isEqualTo("recorded-0");
            assertThat(event.getThread().getJavaName()).isEqualTo("recorded-0");
            assertThat(event.getString("id")).isNull();
            assertThat(event.getStackTrace()).isNull();
        });
        assertThat(events.get(0).getString("request")).isEqualTo("Increment");
        assertThat(events.get(0).getString("outcome")).isEqualTo("success");
        assertThat(events.get(0).getClass("failure")).isNull();
        assertThat(events.get(1).getString("outcome")).isEqualTo("failure");
        assertThat(events.get(1).getClass("failure").getName()).isEqualTo(IllegalStateException.class.getName());
    }

    @Test
    void aRequestHasItsTimesAndWhereThatIsWantedItsId() throws IOException {
        try (ThreadPool<Counter> pool = pool("ids").idsInRecordings(true).build()) {
            pool.sendAndReceive(new Ask<>(7, counter -> {
                long began = System.nanoTime();
                while (System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(3)) {
                    Thread.onSpinWait();
                }
                return 1;
            }));
        }

        assertThat(events("Request", "ids")).singleElement().satisfies(event -> {
            assertThat(event.getString("id")).isEqualTo("7");
            assertThat(event.getDuration()).isBetween(Duration.ofMillis(3), Duration.ofSeconds(20));
            assertThat(event.getLong("queued"))
                    .satisfiesAnyOf(
                            queued -> assertThat(queued).isEqualTo(Long.MIN_VALUE), // not measured
                            queued -> assertThat(queued)
                                    .isBetween(1L, Duration.ofSeconds(20).toNanos()));
        });
    }

    @Test
    void shortRequestsAreLeftOut() throws IOException {
        recording.enable("messagingpool.Request").withThreshold(Duration.ofSeconds(30));
        try (ThreadPool<Counter> pool = pool("short").build()) {
            pool.sendAndReceive(new Increment(7, 1));
        }

        assertThat(events("Request", "short")).isEmpty();
    }

    @Test
    void whatAFullQueueDoesNotTakeIsThere() throws IOException {
        CountDownLatch open = new CountDownLatch(1);
        try (ThreadPool<Counter> pool =
                pool("full").queueCapacity(2).overflow(Overflow.REJECT).build()) {
            pool.send(new Ask<>(1, counter -> open.await(1, TimeUnit.MINUTES)));
            List<Throwable> refusals = LongStream.range(0, 5)
                    .mapToObj(i -> catchThrowable(() -> pool.send(new Increment(i, 1))))
                    .filter(QueueFullException.class::isInstance)
                    .toList();
            open.countDown();

            assertThat(events("Rejected", "full"))
                    .hasSameSizeAs(refusals)
                    .isNotEmpty()
                    .allSatisfy(event -> {
                        assertThat(event.getString("reason")).isEqualTo("queue_full");
                        assertThat(event.getInt("requests")).isEqualTo(1);
                        assertThat(event.getString("request")).isEqualTo("Increment");
                        assertThat(event.getStackTrace().getFrames()).anySatisfy(frame -> assertThat(
                                        frame.getMethod().getType().getName())
                                .isEqualTo(FlightRecordingTests.class.getName()));
                    });
        }
    }

    @Test
    void whatMadeRoomForNewerOnesIsThere() throws IOException {
        CountDownLatch open = new CountDownLatch(1);
        try (ThreadPool<Counter> pool =
                pool("room").queueCapacity(2).overflow(Overflow.DROP_OLDEST).build()) {
            pool.send(new Ask<>(1, counter -> open.await(1, TimeUnit.MINUTES)));
            LongStream.range(0, 5).forEach(i -> pool.send(new Increment(i, 1)));
            open.countDown();
        }

        assertThat(events("Rejected", "room")).isNotEmpty().allSatisfy(event -> assertThat(event.getString("reason"))
                .isEqualTo("dropped"));
    }

    @Test
    void aStuckThreadIsThereWithItsStack() throws IOException, InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        try (ThreadPool<Counter> pool = pool("stuck")
                .stuckAfter(Duration.ofMillis(20))
                .stuckThreadListener(stuck -> told.countDown())
                .build()) {
            pool.send(new Ask<>(1, counter -> open.await(1, TimeUnit.MINUTES)));
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            open.countDown();
        }

        assertThat(events("Stuck", "stuck")).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getString("request")).isEqualTo("Ask");
            assertThat(event.getDuration("busyFor")).isGreaterThan(Duration.ofMillis(20));
            assertThat(event.getString("stack")).contains("CountDownLatch.await");
        });
    }

    @Test
    void aDeadlockIsThereSpeltOut() throws IOException {
        try (ThreadPool<Counter> pool = pool("circle").build();
                ThreadPool<Counter> open = pool("open").idsInRecordings(true).build()) {
            for (ThreadPool<Counter> each : List.of(pool, open)) {
                assertThatExceptionOfType(ItemFailedException.class)
                        .isThrownBy(() ->
                                each.sendAndReceive(new Ask<>(1, counter -> each.sendAndReceive(new Increment(2, 1)))))
                        .withCauseInstanceOf(PoolDeadlockException.class);
            }
        }

        assertThat(events("Deadlock", "circle")).singleElement().satisfies(event -> {
            assertThat(event.getString("cycle")).isEqualTo("circle (circle-0) → circle (circle-0)");
            assertThat(event.getString("request")).isEqualTo("Ask");
        });
        assertThat(events("Deadlock", "open")).singleElement().satisfies(event -> assertThat(event.getString("cycle"))
                .isEqualTo("open#1 (open-0) → open#2 (open-0)"));
    }

    @Test
    void evictedItemsAreThereWithTheReason() throws IOException {
        try (ThreadPool<Counter> pool =
                pool("few").maxItems(1).idsInRecordings(true).build()) {
            pool.sendAndReceive(List.of(new Increment(1, 1), new Increment(2, 1), new Increment(3, 1)));
        }

        List<RecordedEvent> events = events("Evicted", "few");
        assertThat(events).extracting(event -> event.getString("id")).containsExactly("1", "2");
        assertThat(events).extracting(event -> event.getString("reason")).containsOnly("evicted");
    }
}
