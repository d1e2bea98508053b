/** Pools for tests of code that uses a {@link io.github.messagingpool.ThreadPool}. */
@NullMarked
package io.github.messagingpool.test;

import org.jspecify.annotations.NullMarked;
