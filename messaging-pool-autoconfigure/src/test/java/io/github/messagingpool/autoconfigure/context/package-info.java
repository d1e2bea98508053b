/** Tests of what is carried from senders to items. */
@NullMarked
package io.github.messagingpool.autoconfigure.context;

import org.jspecify.annotations.NullMarked;
