/** The soak: many requests in every way while everything goes wrong that can, and an account of each. */
@NullMarked
package io.github.messagingpool.stress;

import org.jspecify.annotations.NullMarked;
