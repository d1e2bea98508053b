/**
 * The threads of this process; hidden. {@code ThreadDriver} makes owners go by a {@code PoolThread} each, in the time of the
 * machine; who has nothing to do yields or parks, as {@code Pausing} and {@code Yielding} say.
 */
@NullMarked
package io.github.messagingpool.threads;

import org.jspecify.annotations.NullMarked;
