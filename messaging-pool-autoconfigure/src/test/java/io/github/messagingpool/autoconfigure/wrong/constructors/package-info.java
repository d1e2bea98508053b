@NullMarked
package io.github.messagingpool.autoconfigure.wrong.constructors;

import org.jspecify.annotations.NullMarked;
