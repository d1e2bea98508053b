package com.example.demo.flights;

/**
 * How delays are spread, in minutes, as the sketch estimates it.
 *
 * @param median the delay that half of the arrivals did not exceed
 * @param p90 the delay that 90 percent did not exceed
 * @param p99 the delay that 99 percent did not exceed
 */
record DelayQuantiles(double median, double p90, double p99) {}
