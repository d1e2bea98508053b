/** An item class of its own package. */
@NullMarked
package io.github.messagingpool.autoconfigure.counter;

import org.jspecify.annotations.NullMarked;
