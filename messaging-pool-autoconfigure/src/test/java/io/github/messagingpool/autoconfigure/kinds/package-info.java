@NullMarked
package io.github.messagingpool.autoconfigure.kinds;

import org.jspecify.annotations.NullMarked;
