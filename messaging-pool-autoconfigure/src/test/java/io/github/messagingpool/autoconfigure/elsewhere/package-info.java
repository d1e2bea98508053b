@NullMarked
package io.github.messagingpool.autoconfigure.elsewhere;

import org.jspecify.annotations.NullMarked;
