@NullMarked
package io.github.messagingpool.autoconfigure.loops;

import org.jspecify.annotations.NullMarked;
