/** An application on the class path of the starter. */
@NullMarked
package io.github.messagingpool.starter;

import org.jspecify.annotations.NullMarked;
