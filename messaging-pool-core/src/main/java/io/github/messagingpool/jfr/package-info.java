/** What pools tell Java Flight Recorder. */
@NullMarked
package io.github.messagingpool.jfr;

import org.jspecify.annotations.NullMarked;
