/** Tests of races in the engine, one class for each claim, in its package because they reach into it. */
@NullMarked
package io.github.messagingpool.local;

import org.jspecify.annotations.NullMarked;
