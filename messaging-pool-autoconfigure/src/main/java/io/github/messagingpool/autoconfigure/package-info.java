/** Makes the pools of an application's item classes, as Spring Boot auto-configuration. */
@NullMarked
package io.github.messagingpool.autoconfigure;

import org.jspecify.annotations.NullMarked;
