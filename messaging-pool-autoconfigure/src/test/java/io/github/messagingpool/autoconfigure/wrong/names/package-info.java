@NullMarked
package io.github.messagingpool.autoconfigure.wrong.names;

import org.jspecify.annotations.NullMarked;
