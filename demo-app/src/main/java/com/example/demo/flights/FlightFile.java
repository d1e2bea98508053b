package com.example.demo.flights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The flights of {@code data/us-flights-2001.csv}, by departure. */
final class FlightFile {

    private static final ClassPathResource FILE = new ClassPathResource("data/us-flights-2001.csv");

    private FlightFile() {}

    /** Reads the file. */
    static List<Flight> read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(FILE.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(FlightFile::flight).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a line: departure, origin, destination, distance in miles, arrival delay in minutes. */
    private static Flight flight(String line) {
        String[] fields = line.split(",", -1);
        return new Flight(LocalDateTime.parse(fields[0]), fields[1], fields[2], Integer.parseInt(fields[4]));
    }
}
