@NullMarked
package io.github.messagingpool.processor;

import org.jspecify.annotations.NullMarked;
