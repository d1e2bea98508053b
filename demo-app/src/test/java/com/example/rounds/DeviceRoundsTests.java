package com.example.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link DeviceRounds}. */
@Timeout(60)
class DeviceRoundsTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Map<Long, Device.Source> sources = new ConcurrentHashMap<>();
    private final ThreadPool<Device> devices = ThreadPool.builder(Device.class)
            .threads(2)
            .longRouter((id, threads) -> (int) (id % threads))
            .factory(
                    DeviceInit.class,
                    init -> new Device(init.id(), () -> source(init.id()).read()))
            .build();
    private final DeviceRounds rounds = new DeviceRounds(devices);

    private Device.Source source(long id) {
        return sources.getOrDefault(id, () -> id);
    }

    @BeforeEach
    void create() {
        DeviceClient client = new DeviceClient(devices);
        for (long id = 1; id <= 4; id++) {
            client.create(id);
        }
    }

    @AfterEach
    void close() {
        devices.close();
    }

    @Test
    void allReadingsAreAddedUp() {
        assertThat(rounds.sum(LONG)).isEqualTo(10);
    }

    @Test
    void aDeviceThatFailsIsLeftOut() {
        sources.put(3L, () -> {
            throw new IllegalStateException("broken");
        });

        assertThat(rounds.sum(LONG)).isEqualTo(7);
    }

    @Test
    void aDeviceThatDoesNotAnswerKeepsThoseOfOtherThreadsInTheSum() {
        CountDownLatch never = new CountDownLatch(1);
        sources.put(3L, () -> {
            await(never);
            return 3;
        });

        long sum = rounds.sum(Duration.ofSeconds(2));
        never.countDown();

        assertThat(sum).isIn(6L, 7L); // 2 and 4, and 1 where it came before 3
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pagesHaveEachIdOnce() {
        List<Object> ids = new ArrayList<>();

        rounds.forEachId(3, ids::add);

        assertThat(ids).containsExactly(1L, 2L, 3L, 4L);
    }
}
