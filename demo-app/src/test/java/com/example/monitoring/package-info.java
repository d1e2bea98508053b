/** What Prometheus and Grafana see of an application with pools. */
@NullMarked
package com.example.monitoring;

import org.jspecify.annotations.NullMarked;
