/**
 * Benchmarks of the pools, each with a floor and with peers that do the same work.
 *
 * <p>Reading order: {@code Main}; {@code engine}, what is compared; {@code jmh}, what it is asked; {@code measure}, how
 * that is measured; then a package for each command: {@code goal}, {@code growth}, {@code startup}, and {@code Check}.
 */
@NullMarked
package io.github.messagingpool.benchmarks;

import org.jspecify.annotations.NullMarked;
