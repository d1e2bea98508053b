/** Mistakes that somebody could make in the core, and the test that finds each: see {@code Mutants}. */
@NullMarked
package io.github.messagingpool.mutants;

import org.jspecify.annotations.NullMarked;
