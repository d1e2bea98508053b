/** Tests of races in the core, one class for each claim, in its package because they reach into it; and the soak. */
@NullMarked
package io.github.messagingpool;

import org.jspecify.annotations.NullMarked;
