package com.example.demo.flights;

import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Replays the flights: each is a departure at its origin and an arrival at its destination, sent in the order of the
 * file, so that every airport sees its own flights in that order, whatever the number of threads.
 *
 * <p>Safe for use by many threads, of which one at a time can replay.
 */
@Service
class FlightReplay {

    private static final Logger log = LoggerFactory.getLogger(FlightReplay.class);
    private static final int FLIGHTS_PER_BATCH = 1_000;
    private static final int REPORTS_PER_REPLAY = 5;

    private final ThreadPool<Airport> airports;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
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
        List<SummaryRequest> requests = codes.stream().map(SummaryRequest::new).toList();
        return airports.sendAndReceive(requests).stream()
                .map(SummaryResponse::result)
                .sorted(AirportSummary.BUSIEST_FIRST)
                .toList();
    }

    private long replayAll(List<Flight> flights, int times) {
        airports.sendAndReceive(codes.stream().map(ResetAirportRequest::new).toList());
        long total = (long) flights.size() * times;
        long reportEvery = Math.max(FLIGHTS_PER_BATCH, total / REPORTS_PER_REPLAY);
        long sent = 0;
        for (int time = 0; time < times; time++) {
            for (int from = 0; from < flights.size(); from += FLIGHTS_PER_BATCH) {
                List<Flight> batch = flights.subList(from, Math.min(from + FLIGHTS_PER_BATCH, flights.size()));
                send(batch);
                long before = sent;
                sent += batch.size();
                if (sent / reportEvery > before / reportEvery) {
                    log.info(
                            "Replayed {} of {} flights, until {}",
                            sent,
                            total,
                            batch.get(batch.size() - 1).departure());
                }
            }
        }
        return sent;
    }

    /** Sends flights and waits until their airports have seen them. */
    private void send(List<Flight> flights) {
        createNew(flights);
        List<Request<Airport, ?>> requests = new ArrayList<>(2 * flights.size());
        for (Flight flight : flights) {
            requests.add(new DepartureRequest(flight.origin()));
            requests.add(new ArrivalRequest(flight.destination(), flight.arrivalDelayMinutes()));
        }
        airports.sendAndReceive(requests);
    }

    /** Creates the airports whose first flights these are. */
    private void createNew(List<Flight> flights) {
        Set<String> missing = new LinkedHashSet<>();
        for (Flight flight : flights) {
            missing.add(flight.origin());
            missing.add(flight.destination());
        }
        missing.removeAll(codes);
        airports.sendAndReceive(missing.stream().map(AirportInit::new).toList());
        codes.addAll(missing);
    }
}
