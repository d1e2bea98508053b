/** An application whose pools are made by a provider of its own. */
@NullMarked
package io.github.messagingpool.autoconfigure.provider;

import org.jspecify.annotations.NullMarked;
