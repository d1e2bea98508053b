@NullMarked
package io.github.messagingpool.autoconfigure.dashboard;

import org.jspecify.annotations.NullMarked;
