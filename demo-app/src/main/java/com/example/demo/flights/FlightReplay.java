package com.example.demo.flights;

import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/**
 * Replays the flights: each is a departure at its origin and an arrival at its destination, sent in the order of the
 * file, so that every airport sees its own flights in that order, whatever the number of threads.
 *
 * <p>Safe for use by many threads, of which one at a time can replay.
 */
@Service
class FlightReplay {

    private static final int FLIGHTS_PER_BATCH = 1_000;

    private final ThreadPool<Airport> airports;
    private final ReentrantLock replaying = new ReentrantLock();

    FlightReplay(ThreadPool<Airport> airports) {
        this.airports = airports;
    }

    /**
     * Forgets the flights of an earlier replay, and replays all flights the given number of times.
     *
     * @throws ReplayRunningException if a replay is running
     */
    ReplayReport replay(int times) {
        if (!replaying.tryLock()) {
            throw new ReplayRunningException();
        }
        try {
            long start = System.nanoTime();
            long flights = replayAll(FlightFile.read(), times);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return ReplayReport.of(flights, summaries(), took);
        } finally {
            replaying.unlock();
        }
    }

    /** Returns what is known of each airport, the busiest first. */
    List<AirportSummary> summaries() {
        return airports.broadcast(code -> new SummaryRequest((String) code)).stream()
                .filter(reply -> !isGone(reply))
                .map(reply -> reply.get().result())
                .sorted(AirportSummary.BUSIEST_FIRST)
                .toList();
    }

    /** Returns whether an airport was removed by a replay that began meanwhile. */
    private static boolean isGone(Reply<?> reply) {
        return reply instanceof Reply.Failure<?> failure && failure.cause() instanceof ItemNotFoundException;
    }

    private long replayAll(List<Flight> flights, int times) {
        airports.removeAll();
        Set<String> known = new HashSet<>();
        ReplayProgress progress = new ReplayProgress((long) flights.size() * times);
        for (int time = 0; time < times; time++) {
            for (int from = 0; from < flights.size(); from += FLIGHTS_PER_BATCH) {
                List<Flight> batch = flights.subList(from, Math.min(from + FLIGHTS_PER_BATCH, flights.size()));
                send(batch, known);
                progress.add(batch);
            }
        }
        return progress.replayed();
    }

    /** Sends flights, and waits until their airports have seen them. An airport's first flight creates it. */
    private void send(List<Flight> flights, Set<String> known) {
        List<Request<Airport, ?>> requests = new ArrayList<>(2 * flights.size());
        for (Flight flight : flights) {
            if (known.add(flight.origin())) {
                requests.add(new AirportInit(flight.origin()));
            }
            requests.add(new DepartureRequest(flight.origin()));
            if (known.add(flight.destination())) {
                requests.add(new AirportInit(flight.destination()));
            }
            requests.add(new ArrivalRequest(flight.destination(), flight.arrivalDelayMinutes()));
        }
        airports.sendAndReceive(requests);
    }
}
