@NullMarked
package io.github.messagingpool.autoconfigure.wrong.noid;

import org.jspecify.annotations.NullMarked;
