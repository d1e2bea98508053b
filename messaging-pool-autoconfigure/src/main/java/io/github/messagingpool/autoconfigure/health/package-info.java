/**
 * The health of the pools, in an application that has Spring Boot's.
 *
 * <p>Reading order: {@code MessagingPoolHealthContributorAutoConfiguration}, {@code MessagingPoolHealthIndicator}.
 */
@NullMarked
package io.github.messagingpool.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
