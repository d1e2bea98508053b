/**
 * The JMH benchmarks, and the states that they share.
 *
 * <p>Reading order: {@code EngineState}, {@code RoundTrip}, {@code Requests}, {@code ManyAtOnce}, {@code ZipfState},
 * {@code FourSenders}, then any other, each of which asks one question; {@code Floors} asks the machine alone.
 */
@NullMarked
package io.github.messagingpool.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
