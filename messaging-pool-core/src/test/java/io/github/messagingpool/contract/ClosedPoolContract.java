package io.github.messagingpool.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.contract.Account.Add;
import io.github.messagingpool.contract.Account.Keyed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a closed pool does. */
public interface ClosedPoolContract extends PoolsUnderContract {

    private static void assertClosed(ThrowingCallable call) {
        assertThatExceptionOfType(PoolClosedException.class).isThrownBy(call).satisfies(e -> assertThat(e.certainty())
                .isEqualTo(Certainty.NOT_STARTED));
    }

    @Test
    default void aClosedPoolRefusesInEveryWayOfSending() {
        ThreadPool<Account> pool = pool();
        Duration enough = Duration.ofSeconds(10);
        Add request = new Add(1, 1);
        pool.close();

        assertClosed(() -> pool.send(request));
        assertClosed(() -> pool.sendAndReceive(request));
        assertClosed(() -> pool.sendAndReceive(request, enough));
        for (var future : List.of(pool.sendAsync(request), pool.sendAsync(request, enough))) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(PoolClosedException.class);
        }
        assertThatExceptionOfType(BatchException.class)
                .isThrownBy(() -> pool.sendAndReceive(List.of(request, request)))
                .withCauseInstanceOf(PoolClosedException.class)
                .satisfies(e -> assertThat(e.failures())
                        .hasSize(2)
                        .allMatch(failure -> failure.certainty() == Certainty.NOT_STARTED));
        assertThat(pool.sendAndStream(List.of(request)).toList())
                .singleElement()
                .isInstanceOfSatisfying(Reply.Failure.class, failure -> assertThat(failure.cause())
                        .isInstanceOf(PoolClosedException.class));
        assertThat(pool.sendAndReceive(List.<Add>of())).isEmpty();
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> pool.send(new Keyed("x")));
    }

    @Test
    default void aClosedPoolRefusesWhatIsAskedOfAllItems() {
        ThreadPool<Account> pool = pool();
        pool.close();

        assertClosed(() -> pool.contains(1));
        assertClosed(() -> pool.ids(null, 10));
        assertClosed(() -> pool.ids(1L, 10));
        assertClosed(pool::removeAll);
        assertClosed(() -> pool.contains(1, Duration.ofSeconds(10)));
        assertClosed(() -> pool.ids(null, 10, Duration.ofSeconds(10)));
        assertClosed(() -> pool.removeAll(Duration.ofSeconds(10)));
        assertClosed(() -> pool.broadcast(id -> new Add((Long) id, 1), Duration.ofSeconds(10)));
        assertClosed(() -> pool.broadcast(id -> new Add((Long) id, 1)));
    }

    @Test
    default void aClosedPoolStillTellsWhatItWas() {
        ThreadPool<Account> pool = pool();
        int threads = pool.threadCount();

        ShutdownReport report = pool.shutdown();

        assertThat(report.poolName()).isEqualTo(pool.name());
        assertThat(report.complete()).isTrue();
        assertThat(report.threads())
                .extracting(ShutdownReport.ThreadReport::thread)
                .hasSize(threads)
                .isSorted();
        assertThat(report.threads().stream()
                        .mapToInt(ShutdownReport.ThreadReport::itemsClosed)
                        .sum())
                .isEqualTo(2);
        assertThat(pool.state()).isEqualTo(PoolState.CLOSED);
        assertThat(pool.threadCount()).isEqualTo(threads);
        assertThat(pool.threads()).hasSize(threads).noneMatch(PoolThreadStatus::alive);
        assertThat(pool.count()).isZero();
        assertThat(pool.route(1).id()).isEqualTo("1");
    }

    @Test
    default void aSecondCloseGivesTheSameReport() {
        ThreadPool<Account> pool = pool();

        ShutdownReport first = pool.shutdown(Duration.ZERO);

        assertThat(pool.shutdown()).isEqualTo(first);
        assertThat(pool.shutdown(Duration.ofSeconds(10))).isEqualTo(first);
        pool.close();
        assertThat(pool.shutdown()).isEqualTo(first);
    }
}
