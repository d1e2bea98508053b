package com.example.demo.flights;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The airports, and another replay of their flights. */
@RestController
final class FlightsController {

    private final FlightReplay replay;
    private final AirportClient airports;

    FlightsController(FlightReplay replay, AirportClient airports) {
        this.replay = replay;
        this.airports = airports;
    }

    /** Replays the flights from nothing, so that the numbers are the given number of times those of one replay. */
    @PostMapping("/flights/replay")
    ReplayReport replay(@RequestParam(defaultValue = "1") @Min(1) @Max(1_000) int times) {
        return replay.replay(times);
    }

    /** Returns all airports, the busiest first. */
    @GetMapping("/airports")
    List<AirportSummary> airports() {
        return replay.summaries();
    }

    /** Returns one airport. */
    @GetMapping("/airports/{code}")
    AirportSummary airport(@PathVariable String code) {
        return airports.summary(code);
    }
}
