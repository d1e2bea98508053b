package com.example.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ends the application's jar by a signal, as a container's platform does, while clients use it. */
@Timeout(120)
class ShutdownIT {

    private static final int CLIENTS = 8;
    private static final int ANSWERS_BEFORE_THE_SIGNAL = 400;
    private static final int TERMINATED = 128 + 15;
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d+).*?\r\n\r\n(.*)", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);

    private final CountDownLatch underLoad = new CountDownLatch(ANSWERS_BEFORE_THE_SIGNAL);
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private volatile boolean signalled;

    @Test
    void everyRequestIsAnsweredBeforeTheApplicationEnds() throws Exception {
        Process process = start("--server.port=0", "--demo.replay-at-start=false");
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            Future<List<String>> log = threads.submit(() -> readLog(process));
            port.get(60, SECONDS);
            List<Future<List<Exchange>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String request = request(client);
                clients.add(threads.submit(() -> askUntilRefused(request)));
            }

            assertThat(underLoad.await(30, SECONDS)).isTrue();
            signalled = true;
            process.toHandle().destroy(); // unlike the process itself it leaves the log open

            assertThat(process.waitFor(40, SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
            for (Future<List<Exchange>> client : clients) {
                assertThat(client.get(10, SECONDS)).allMatch(Exchange::isAsItShould);
            }
            assertThat(log.get(10, SECONDS))
                    .anyMatch(line -> line.contains("Commencing graceful shutdown"))
                    .anyMatch(line -> line.contains("Graceful shutdown complete"))
                    .noneMatch(line -> line.contains("ERROR"));
            for (String pool : List.of("airports", "sessions", "rooms", "randoms-batches", "randoms")) {
                assertThat(log.get())
                        .filteredOn(line -> line.contains("Pool " + pool + " stopped in "))
                        .hasSize(1);
            }
        } finally {
            process.destroyForcibly();
            threads.shutdownNow();
        }
    }

    private static String request(int client) {
        return switch (client % 4) {
            case 0 -> post("/sessions/" + client + "/actions", "{\"action\": \"Login\"}");
            case 1 -> post("/rooms/" + client + "/posts", "{\"user\": \"Ada\", \"text\": \"Hello\"}");
            case 2 -> "GET /randoms/total" + headers("");
            default -> "GET /airports" + headers("");
        };
    }

    private static String post(String path, String body) {
        return "POST " + path + headers("Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n")
                + body;
    }

    private static String headers(String more) {
        return " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n";
    }

    private List<Exchange> askUntilRefused(String request) {
        List<Exchange> exchanges = new ArrayList<>();
        while (true) {
            boolean late = signalled;
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.join())) {
                String answer = ask(socket, request);
                exchanges.add(new Exchange(late, signalled, answer));
                underLoad.countDown();
            } catch (IOException e) {
                exchanges.add(new Exchange(signalled, signalled, ""));
                return exchanges;
            }
        }
    }

    /** Returns all that was answered, also when the connection was reset then. */
    private static String ask(Socket socket, String request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(answer);
        } catch (IOException e) {
            // What is missing shows in the answer.
        }
        return answer.toString(StandardCharsets.US_ASCII);
    }

    /**
     * What came back for a request.
     *
     * @param late whether it began after the signal, so that the application may not have accepted the connection
     * @param endedLate whether it ended after the signal, so that the application may have refused it
     * @param answer all that came back
     */
    private record Exchange(boolean late, boolean endedLate, String answer) {

        boolean isAsItShould() {
            return (late && answer.isEmpty()) || isComplete();
        }

        private boolean isComplete() {
            Matcher matcher = ANSWER.matcher(answer);
            if (!matcher.matches()) {
                return false;
            }
            int status = Integer.parseInt(matcher.group(1));
            return (status == 200 || (endedLate && status == 503)) && isWhole(matcher.group(2));
        }

        private boolean isWhole(String body) {
            Matcher length = LENGTH.matcher(answer);
            return length.find() ? Integer.parseInt(length.group(1)) == body.length() : body.endsWith("0\r\n\r\n");
        }
    }

    private List<String> readLog(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                lines.add(line);
                Matcher matcher = PORT.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.parseInt(matcher.group(1)));
                }
            }
        }
        port.completeExceptionally(new IllegalStateException("The application ended: " + lines));
        return lines;
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", System.getProperty("demo.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
