@NullMarked
package io.github.messagingpool.autoconfigure.wrong.instances;

import org.jspecify.annotations.NullMarked;
