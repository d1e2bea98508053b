/**
 * A population whose members live in a pool: a program as people write them, where the sender computes between its batches,
 * and members come and go. What it costs is compared with the same program on one thread, and with peers.
 *
 * <p>Reading order: {@code Genome}, {@code Creature}, {@code CreatureRequest} and its kinds; {@code World}, {@code WorldKind}
 * and what it names; {@code Population}, {@code GenerationProcess}, {@code GenerationCheck}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.generation;

import org.jspecify.annotations.NullMarked;
