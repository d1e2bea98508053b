/**
 * A page that shows the pools, in a web application that asks for it. It reads the endpoint and exposes nothing itself.
 *
 * <p>Reading order: {@code DashboardFiles}, {@code DashboardFile}; {@code MvcDashboardConfiguration} and
 * {@code WebFluxDashboardConfiguration}, which serve them. The page stands beside these classes, among the resources.
 */
@NullMarked
package io.github.messagingpool.autoconfigure.dashboard;

import org.jspecify.annotations.NullMarked;
