package com.example.rounds;

import io.github.messagingpool.Reply;
import io.github.messagingpool.RequestTimeoutException;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Looks after all devices. */
@Service
class DeviceRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceRounds.class);

    private final ThreadPool<Device> devices;

    DeviceRounds(ThreadPool<Device> devices) {
        this.devices = devices;
    }

    @Scheduled(fixedDelayString = "30s")
    void everyHalfMinute() {
        try {
            LOG.info("{} devices, the sum is {}", devices.count(), sum(Duration.ofSeconds(5)));
        } catch (RequestTimeoutException e) {
            LOG.warn("No device was asked, for not all ids came in time", e);
        }
    }

    /** Adds up the readings of the devices that answer in time. */
    long sum(Duration timeout) {
        long sum = 0;
        for (Reply<ReadResponse> reply : devices.broadcast(id -> new ReadRequest((Long) id), timeout)) {
            if (reply instanceof Reply.Failure<ReadResponse> failure) {
                LOG.warn("No reading of device {}", failure.request().itemId(), failure.cause());
            } else {
                sum += reply.get().result();
            }
        }
        return sum;
    }

    /** Goes through all ids, a page at a time. */
    void forEachId(int limit, Consumer<Object> action) {
        List<Object> page = devices.ids(null, limit);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = devices.ids(page.get(page.size() - 1), limit);
        }
    }
}
