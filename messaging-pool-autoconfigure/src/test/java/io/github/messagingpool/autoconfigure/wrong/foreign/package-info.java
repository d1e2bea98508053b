@NullMarked
package io.github.messagingpool.autoconfigure.wrong.foreign;

import org.jspecify.annotations.NullMarked;
