package com.example.servers;

import java.net.URI;

/** A way to have Prometheus. */
interface PrometheusWay extends ServerWay {

    /** Scrapes whatever stands in {@link #TARGETS}, beside this file, each second. */
    String CONFIGURATION = """
            global:
              scrape_interval: 1s
            scrape_configs:
              - job_name: test
                metrics_path: /actuator/prometheus
                file_sd_configs:
                  - files: [targets.json]
                    refresh_interval: 1s
            """;

    String TARGETS = "targets.json";

    /** Returns where Prometheus answers. */
    URI address();

    /** Lets Prometheus scrape an application that listens on a port of this machine. */
    void scrape(int port);

    /** Returns what {@link #TARGETS} says of one application. */
    static String targets(String host, int port) {
        return "[{\"targets\": [\"" + host + ":" + port + "\"]}]";
    }
}
