@NullMarked
package io.github.messagingpool.autoconfigure.ids;

import org.jspecify.annotations.NullMarked;
