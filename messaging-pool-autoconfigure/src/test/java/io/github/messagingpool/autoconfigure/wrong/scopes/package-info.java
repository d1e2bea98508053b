@NullMarked
package io.github.messagingpool.autoconfigure.wrong.scopes;

import org.jspecify.annotations.NullMarked;
