@NullMarked
package io.github.messagingpool.autoconfigure.wrong.beans;

import org.jspecify.annotations.NullMarked;
