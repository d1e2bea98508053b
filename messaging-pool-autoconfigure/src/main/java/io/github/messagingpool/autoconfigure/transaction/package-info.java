/** What goes to pools when a transaction has committed, in an application that has Spring's transactions. */
@NullMarked
package io.github.messagingpool.autoconfigure.transaction;

import org.jspecify.annotations.NullMarked;
