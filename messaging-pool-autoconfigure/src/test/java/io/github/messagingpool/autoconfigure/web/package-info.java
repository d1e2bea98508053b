/** Tests for what a web application answers when a request fails in a pool. */
@NullMarked
package io.github.messagingpool.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
