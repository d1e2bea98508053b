@NullMarked
package io.github.messagingpool.autoconfigure.wrong.init;

import org.jspecify.annotations.NullMarked;
