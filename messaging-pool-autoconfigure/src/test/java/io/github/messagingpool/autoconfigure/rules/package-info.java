/** The rules that docs/context.md shows. */
@NullMarked
package io.github.messagingpool.autoconfigure.rules;

import org.jspecify.annotations.NullMarked;
