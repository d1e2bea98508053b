/**
 * What the starter costs while an application starts: {@code --startup}.
 *
 * <p>Reading order: {@code Startup}, {@code StartupPair}, {@code StartupApplication}, {@code StartupSources}, {@code
 * StarterlessJar}.
 */
@NullMarked
package io.github.messagingpool.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
