package io.github.messagingpool.autoconfigure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.messagingpool.autoconfigure.web.Web.Answer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;

/** Tests for {@link PoolProblemAdvice}, on both stacks. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class PoolProblemAdviceTests {

    private static final Map<String, Integer> STATUSES = Map.of(
            "ItemNotFoundException", 404,
            "ItemExistsException", 409,
            "RequestCancelledException", 499,
            "InvalidRequestException", 500,
            "PoisonedRequestException", 500,
            "PoolDeadlockException", 500,
            "PoolClosedException", 503,
            "QueueFullException", 503,
            "RequestInterruptedException", 503,
            "RequestTimeoutException", 504);

    private static final Set<String> WAYS = Set.of("thrown", "joined", "future", "batch");

    @ParameterizedTest
    @EnumSource
    void eachFailureIsAProblemHoweverItComesOut(Web web) {
        web.run(
                (client, on) -> STATUSES.forEach((failure, status) -> {
                    for (String way : WAYS) {
                        Answer answer = client.get("/" + way + "/" + failure);

                        assertThat(answer.code()).as("%s %s", way, failure).isEqualTo(status);
                        assertThat(answer.headers().getContentType())
                                .as("%s %s", way, failure)
                                .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
                        assertThat(answer.text()).contains("\"status\":" + status, "\"certainty\":");
                    }
                }),
                Web.ON);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsToldOfWhatTheApplicationIsMadeOf(Web web) {
        web.run(
                (client, on) -> STATUSES.keySet().forEach(failure -> assertThat(
                                client.get("/thrown/" + failure).text())
                        .doesNotContain("doors", "4711", "Request\"", "EchoRequest", "messagingpool", "\tat ")),
                Web.ON);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatHasNotStartedMayBeTriedAgain(Web web) {
        web.run(
                (client, on) -> {
                    assertThat(client.get("/batch/QueueFullException").headers().getFirst("Retry-After"))
                            .isEqualTo("1");
                    assertThat(client.get("/half/QueueFullException").headers().getFirst("Retry-After"))
                            .isNull();
                    assertThat(client.get("/half/QueueFullException").text()).contains("\"certainty\":\"STARTED\"");
                },
                Web.ON);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnItemsOwnCallFailedWithTellsNothingOfTheClientsId(Web web) {
        web.run(
                (client, on) -> STATUSES.forEach((failure, status) -> {
                    for (String way : Set.of("nested", "nestedbatch")) {
                        Answer answer = client.get("/" + way + "/" + failure);

                        assertThat(answer.code()).as("%s %s", way, failure).isEqualTo(Math.max(status, 500));
                        assertThat(answer.headers().getFirst("Retry-After"))
                                .as("%s %s", way, failure)
                                .isNull();
                    }
                }),
                Web.ON);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnItemCaughtTellsNothingOfTheClientsRequest(Web web) {
        web.run(
                (client, on) -> STATUSES.keySet().forEach(failure -> {
                    Answer answer = client.get("/caught/" + failure);

                    assertThat(answer.code()).as(failure).isEqualTo(500);
                    assertThat(answer.headers().getFirst("Retry-After"))
                            .as(failure)
                            .isNull();
                }),
                Web.ON);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnItemThrowsIsTheApplicationsToAnswer(Web web) {
        web.run(
                (client, on) -> {
                    assertThat(client.get("/own/toohot").code()).isEqualTo(423);
                    assertThat(client.get("/own/nomoney").code()).isEqualTo(402);
                },
                Web.ON);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheApplicationIsLoggedAndNoOther(Web web, CapturedOutput output) {
        web.get("/thrown/QueueFullException");
        assertThat(output).doesNotContain("QueueFullException");

        web.get("/thrown/PoolDeadlockException");
        assertThat(output).contains("ERROR").contains("PoolDeadlockException: EchoRequest for doors#4711");
    }

    @ParameterizedTest
    @EnumSource
    void withoutThePropertyThereIsNone(Web web) {
        web.run((client, on) -> assertThat(on).isFalse());
        web.run((client, on) -> assertThat(on).isFalse(), "messaging-pool.problem-details=false");
        web.run((client, on) -> assertThat(on).isTrue(), Web.ON);
    }
}
