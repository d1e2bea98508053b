/** Tests for what is sent after a commit. */
@NullMarked
package io.github.messagingpool.autoconfigure.transaction;

import org.jspecify.annotations.NullMarked;
