@NullMarked
package io.github.messagingpool.autoconfigure.mocked;

import org.jspecify.annotations.NullMarked;
