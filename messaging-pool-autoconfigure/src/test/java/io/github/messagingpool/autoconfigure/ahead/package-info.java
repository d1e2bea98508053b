@NullMarked
package io.github.messagingpool.autoconfigure.ahead;

import org.jspecify.annotations.NullMarked;
