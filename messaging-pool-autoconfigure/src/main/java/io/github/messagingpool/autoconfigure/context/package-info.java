/**
 * What senders' threads have is there in items, in an application that has Micrometer's context-propagation.
 *
 * <p>Reading order: {@code MessagingPoolContextAutoConfiguration}, {@code ThreadLocalsContext}, {@code Accessors}, {@code
 * Guarded}, {@code Captured}.
 */
@NullMarked
package io.github.messagingpool.autoconfigure.context;

import org.jspecify.annotations.NullMarked;
