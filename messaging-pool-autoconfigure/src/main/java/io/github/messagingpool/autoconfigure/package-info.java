/**
 * Makes the pools of an application's item classes, as Spring Boot auto-configuration.
 *
 * <p>Reading order: {@code MessagingPoolAutoConfiguration}, {@code MessagingPoolProperties}; {@code PoolItemRegistrar},
 * {@code ItemClass} and {@code PoolBeans}, which define the beans; {@code ThreadPoolCreator}, {@code PoolOptions} and
 * {@code SpringItemFactory}, which make them; {@code ForeignUseCheck}, {@code ItemProxyCheck}, {@code
 * ItemInjectionCheck}, {@code CreationSteps} and {@code BeansInCreation}, which refuse what would go wrong later; {@code StartGuard}, which ends a start that hangs; {@code UnusedDeclarations}, which tells what is not used; {@code MessagingPoolLifecycle}, {@code StopOrder}; {@code
 * MessagingPoolsEndpoint}; {@code PoolBeansAheadOfTime}. Meters and health have packages of their own.
 */
@NullMarked
package io.github.messagingpool.autoconfigure;

import org.jspecify.annotations.NullMarked;
