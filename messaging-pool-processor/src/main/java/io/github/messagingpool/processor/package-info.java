/** The annotation processor that writes the messages and the client of a pool item. */
@NullMarked
package io.github.messagingpool.processor;

import org.jspecify.annotations.NullMarked;
