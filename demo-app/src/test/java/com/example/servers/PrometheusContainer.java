package com.example.servers;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** Prometheus in a container. */
final class PrometheusContainer implements PrometheusWay {

    private static final int PORT = 9090;
    private static final String DIRECTORY = "/etc/prometheus/";

    private final String image = ComposeFile.image("prometheus");
    private final GenericContainer<?> container;

    PrometheusContainer() {
        container = new GenericContainer<>(DockerImageName.parse(image))
                .withExposedPorts(PORT)
                .withAccessToHost(true)
                .withCopyToContainer(Transferable.of(CONFIGURATION), DIRECTORY + "prometheus.yml")
                .waitingFor(Wait.forHttp("/-/ready"));
    }

    @Override
    public void start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerUnavailableException("Docker does not answer", null);
        }
        try {
            container.start();
        } catch (RuntimeException e) {
            throw new ServerUnavailableException(this + " could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }

    @Override
    public void scrape(int port) {
        Testcontainers.exposeHostPorts(port);
        String targets = PrometheusWay.targets(GenericContainer.INTERNAL_HOST_HOSTNAME, port);
        container.copyFileToContainer(Transferable.of(targets), DIRECTORY + TARGETS);
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public String toString() {
        return "a container of " + image;
    }
}
