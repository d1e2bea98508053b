/**
 * What every kind of pool must do: tests of the contract of {@link io.github.messagingpool.ThreadPool}, which whoever makes
 * pools runs on them by implementing {@link io.github.messagingpool.contract.ThreadPoolContract}.
 */
@NullMarked
package io.github.messagingpool.contract;

import org.jspecify.annotations.NullMarked;
