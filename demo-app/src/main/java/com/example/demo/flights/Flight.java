package com.example.demo.flights;

import java.time.LocalDateTime;

/**
 * One flight.
 *
 * @param departure when it departed, in the time of its origin
 * @param origin the code of the airport it left
 * @param destination the code of the airport it went to
 * @param arrivalDelayMinutes how much too late it arrived; negative if it was early
 */
record Flight(LocalDateTime departure, String origin, String destination, int arrivalDelayMinutes) {}
