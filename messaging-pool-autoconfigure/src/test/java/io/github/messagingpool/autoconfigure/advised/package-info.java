/** Items that Spring puts a proxy before. */
@NullMarked
package io.github.messagingpool.autoconfigure.advised;

import org.jspecify.annotations.NullMarked;
