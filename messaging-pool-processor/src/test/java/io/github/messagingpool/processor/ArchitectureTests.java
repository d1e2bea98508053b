package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests of which classes depend on which. */
class ArchitectureTests {

    @Test
    void noMoreThanThreeClassesDependOnEachOther() throws URISyntaxException {
        Path classes = Path.of(PoolItemProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(new ClassCircles(classes, PoolItemProcessor.class.getPackageName()).find())
                .filteredOn(circle -> circle.size() > 3)
                .as("circles of classes that depend on each other")
                .isEmpty();
    }
}
