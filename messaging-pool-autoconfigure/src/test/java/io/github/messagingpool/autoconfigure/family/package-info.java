@NullMarked
package io.github.messagingpool.autoconfigure.family;

import org.jspecify.annotations.NullMarked;
