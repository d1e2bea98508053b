package com.example.demo.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.ThreadPool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Tests for {@link SessionService}. */
@Timeout(30)
class SessionServiceTests {

    private static final int USERS = 8;

    private final ThreadPool<UserSession> pool = ThreadPool.builder(UserSession.class)
            .threads(2)
            .factory(UserSessionInit.class, init -> new UserSession(init.id()))
            .build();
    private final ExecutorService users = Executors.newFixedThreadPool(USERS);

    @AfterEach
    void close() {
        users.shutdownNow();
        pool.close();
    }

    @RepeatedTest(20)
    void firstActionsSentAtTheSameTimeAllStandInOneSession() {
        SessionService sessions = new SessionService(new UserSessionClient(pool));
        CyclicBarrier together = new CyclicBarrier(USERS);

        List<CompletableFuture<Integer>> counts = IntStream.range(0, USERS)
                .mapToObj(user -> CompletableFuture.supplyAsync(() -> act(sessions, together), users))
                .toList();

        assertThat(counts.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(sessions.log(1)).hasSize(USERS).containsOnly("Action: Login");
    }

    private static int act(SessionService sessions, CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return sessions.logAction(1, "Login");
    }
}
