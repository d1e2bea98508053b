/** Tests of requests as observations. */
@NullMarked
package io.github.messagingpool.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
