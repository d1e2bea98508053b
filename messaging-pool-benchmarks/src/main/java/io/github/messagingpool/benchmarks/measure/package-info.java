/**
 * How something is measured, once or several times, and how what was measured is written.
 *
 * <p>Reading order: {@code CommandLine}, {@code Measurement}, {@code Case}, {@code Program}, {@code Probe}, {@code Measured}, {@code
 * Rounds}, {@code Median}; {@code Machine}, {@code Numbers}, {@code Svg}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
