@NullMarked
package io.github.messagingpool.autoconfigure.wrong.component;

import org.jspecify.annotations.NullMarked;
