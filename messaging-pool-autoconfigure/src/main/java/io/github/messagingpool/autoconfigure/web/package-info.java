/**
 * Failed requests as answers over HTTP, in a web application that asks for it.
 *
 * <p>Reading order: {@code MessagingPoolProblemDetailsAutoConfiguration}, {@code PoolProblemAdvice}.
 */
@NullMarked
package io.github.messagingpool.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
