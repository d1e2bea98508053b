@NullMarked
package io.github.messagingpool.autoconfigure.wrong.proxies;

import org.jspecify.annotations.NullMarked;
