@NullMarked
package io.github.messagingpool.autoconfigure.conditions;

import org.jspecify.annotations.NullMarked;
