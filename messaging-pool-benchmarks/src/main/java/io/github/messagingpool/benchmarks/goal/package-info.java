/**
 * What this project promises about its speed, and where it stands: {@code --table} and {@code --plot}.
 *
 * <p>Reading order: {@code Goals}, {@code Generations}, {@code Paces}, {@code Goal}, {@code Bound}, {@code GoalTable}, {@code GoalPlot}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.goal;

import org.jspecify.annotations.NullMarked;
