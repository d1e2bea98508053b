/** An application that is stopped and started again. */
@NullMarked
package io.github.messagingpool.autoconfigure.restart;

import org.jspecify.annotations.NullMarked;
