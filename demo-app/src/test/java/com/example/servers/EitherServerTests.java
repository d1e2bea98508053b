package com.example.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Tests for {@link EitherServer}. */
class EitherServerTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> events = new ArrayList<>();

    private final Way first = new Way("the first way", null);
    private final Way second = new Way("the second way", null);
    private final Way broken = new Way("a broken way", "it is broken");
    private final Way missing = new Way("a missing way", "it is missing");

    @Test
    void theFirstWayThatWorksIsTakenAndPrinted() {
        EitherServer<Way> server = server(true, broken, first, second);

        server.start();

        assertThat(server.running()).isSameAs(first);
        assertThat(printed()).isEqualTo("A server: the first way\n");
        assertThat(events).containsExactly("start a broken way", "start the first way");
    }

    @Test
    void whereNoWayWorksTestsFailIfTheServerIsNeeded() {
        assertThatThrownBy(server(true, missing, broken)::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A server: not run, because it is missing; it is broken");
    }

    @Test
    void elsewhereTestsAreAbortedAndSayWhy() {
        assertThatThrownBy(server(false, missing, broken)::start)
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("A server: not run, because it is missing; it is broken");
        assertThat(printed()).isEqualTo("A server: not run, because it is missing; it is broken\n");
    }

    @Test
    void theOneThatRunsIsStoppedOnce() {
        EitherServer<Way> server = server(true, broken, first);
        server.start();

        server.stop();
        server.stop();

        assertThat(events).containsExactly("start a broken way", "start the first way", "stop the first way");
        assertThatThrownBy(server::running).hasMessage("A server does not run");
    }

    private EitherServer<Way> server(boolean needed, Way... ways) {
        return new EitherServer<>(
                "A server", List.of(ways), needed, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private final class Way implements ServerWay {

        private final String name;
        private final @Nullable String failure;

        Way(String name, @Nullable String failure) {
            this.name = name;
            this.failure = failure;
        }

        @Override
        public void start() {
            events.add("start " + name);
            if (failure != null) {
                throw new ServerUnavailableException(failure, null);
            }
        }

        @Override
        public void stop() {
            events.add("stop " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
