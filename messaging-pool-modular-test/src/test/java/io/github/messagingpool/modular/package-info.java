/** Tests of the published jars as modules; they need the jars, so they run after packaging. */
@NullMarked
package io.github.messagingpool.modular;

import org.jspecify.annotations.NullMarked;
