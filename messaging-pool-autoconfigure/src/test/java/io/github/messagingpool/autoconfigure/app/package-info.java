/** An application as a user would write it, its classes as package-private as they may be. */
@NullMarked
package io.github.messagingpool.autoconfigure.app;

import org.jspecify.annotations.NullMarked;
