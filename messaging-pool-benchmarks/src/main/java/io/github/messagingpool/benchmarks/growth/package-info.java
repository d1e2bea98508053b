/**
 * How costs grow with threads, senders, items, batches and work: {@code --growth}.
 *
 * <p>Reading order: {@code Growing}, {@code GrowthState}, {@code Sweep}, {@code Sweeps}, {@code Growth}, {@code
 * SweepPlot}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
