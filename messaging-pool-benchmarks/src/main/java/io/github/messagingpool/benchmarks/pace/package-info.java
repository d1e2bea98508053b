/**
 * Senders with a pace of their own: who computes before each batch, who sends so many in each millisecond whether they are
 * answered or not, who is silent for a second.
 *
 * <p>Reading order: {@code GapProcess}, {@code TailProcess}, {@code SilenceProcess}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.pace;

import org.jspecify.annotations.NullMarked;
