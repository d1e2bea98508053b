package com.example.demo.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.Init;
import io.github.messagingpool.Overflow;
import io.github.messagingpool.Request;
import io.github.messagingpool.ThreadPool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tests for {@link ProblemAdvice}, with a pool whose one thread can be held up. */
@Timeout(30)
class ProblemAdviceTests {

    private static final int QUEUE_CAPACITY = 2;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ThreadPool<Door> pool = ThreadPool.builder(Door.class)
            .name("doors")
            .threads(1)
            .queueCapacity(QUEUE_CAPACITY)
            .overflow(Overflow.REJECT)
            .factory(DoorInit.class, init -> new Door(goOn))
            .build();
    private final RestTestClient client = RestTestClient.bindToController(new DoorController(pool))
            .configureServer(server -> server.setControllerAdvice(new ProblemAdvice()))
            .build();

    @BeforeEach
    void createDoor() {
        pool.sendAndReceive(new DoorInit(1));
    }

    @AfterEach
    void close() {
        goOn.countDown();
        pool.close();
    }

    @Test
    void anItemThatIsNotThereIsNotFound() {
        problem(get("/doors/7"), 404)
                .jsonPath("$.id")
                .isEqualTo("7")
                .jsonPath("$.detail")
                .isEqualTo("There is nothing with the id 7.");
    }

    @Test
    void anItemThatIsThereAlreadyIsAConflict() {
        problem(get("/doors/1/create"), 409).jsonPath("$.pool").isEqualTo("doors");
    }

    @Test
    void aBatchFailsAsItsFirstFailureDoes() {
        problem(get("/doors/7/batch"), 404).jsonPath("$.detail").isEqualTo("There is nothing with the id 7.");
    }

    @Test
    void aFullQueueAsksToComeBackLater() {
        fillQueue();

        ResponseSpec response = get("/doors/1");

        problem(response, 503).jsonPath("$.certainty").isEqualTo("NOT_STARTED");
        response.expectHeader().valueEquals("Retry-After", "1");
    }

    @Test
    void aClosedPoolIsUnavailable() {
        pool.close();

        problem(get("/doors/1"), 503).jsonPath("$.certainty").isEqualTo("NOT_STARTED");
    }

    @Test
    void noAnswerTellsWhatTheApplicationIsMadeOf() {
        fillQueue();

        for (String path : List.of("/doors/7", "/doors/7/batch", "/doors/1", "/nowhere")) {
            get(path).expectBody(String.class).value(body -> assertThat(body)
                    .doesNotContain("Request", "messagingpool", "doors-0", "static resource"));
        }
    }

    @Test
    void aReplyThatDoesNotComeInTimeIsATimeOut() {
        pool.send(new EnterRequest(1));

        problem(get("/doors/1/impatient"), 504).jsonPath("$.pool").isEqualTo("doors");
    }

    /** Sends a request that does not end, and as many as there is room for behind it. */
    private void fillQueue() {
        CountDownLatch entered = new CountDownLatch(1);
        pool.send(new ArriveRequest(1, entered));
        await(entered);
        for (int i = 0; i < QUEUE_CAPACITY; i++) {
            pool.send(new EnterRequest(1));
        }
    }

    private ResponseSpec get(String path) {
        return client.get().uri(path).exchange();
    }

    private static BodyContentSpec problem(ResponseSpec response, int status) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever enters waits until the door opens. */
    record Door(CountDownLatch open) {}

    private record DoorInit(long id) implements Init.OfLong<Door> {}

    private record EnterRequest(long id) implements Request.OfLong<Door, Boolean> {

        @Override
        public Boolean process(Door door) {
            await(door.open);
            return true;
        }
    }

    private record ArriveRequest(long id, CountDownLatch arrived) implements Request.OfLong<Door, Boolean> {

        @Override
        public Boolean process(Door door) {
            arrived.countDown();
            await(door.open);
            return true;
        }
    }

    @RestController
    record DoorController(ThreadPool<Door> pool) {

        @GetMapping("/doors/{id}")
        Boolean enter(@PathVariable long id) {
            return pool.sendAndReceive(new EnterRequest(id));
        }

        @GetMapping("/doors/{id}/create")
        String create(@PathVariable long id) {
            return pool.sendAndReceive(new DoorInit(id)).toString();
        }

        @GetMapping("/doors/{id}/batch")
        List<Boolean> batch(@PathVariable long id) {
            return pool.sendAndReceive(List.of(new EnterRequest(id)));
        }

        @GetMapping("/doors/{id}/impatient")
        Boolean impatient(@PathVariable long id) {
            return pool.sendAndReceive(new EnterRequest(id), Duration.ofMillis(50));
        }
    }
}
