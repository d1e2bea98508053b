package io.github.messagingpool.test;

import static java.util.Objects.requireNonNull;

import io.github.messagingpool.BatchException;
import io.github.messagingpool.Certainty;
import io.github.messagingpool.InvalidRequestException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.Reply;
import io.github.messagingpool.ReplyMapper;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterruptedException;
import io.github.messagingpool.Route;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ShutdownReport.ThreadReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.ThreadPoolException;
import io.github.messagingpool.spi.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool without threads and items that answers from a script: every request, of whatever kind and however it is
 * sent, takes the next response. In all else it keeps the contract of {@link ThreadPool}: it refuses what a pool refuses,
 * and a refused request takes no response.
 *
 * <p>A response that is a {@link Throwable} is what the request fails with. If it is a {@link ThreadPoolException} that
 * names the request, by its type and id, the pool itself fails the request with it: it has its own certainty, {@link #send}
 * throws it where a pool would, and a {@link RequestInterruptedException} leaves the thread interrupted. Any other
 * is what the item has thrown: {@link Certainty#STARTED}, and in an {@link io.github.messagingpool.ItemFailedException} where a pool puts it into one.
 *
 * <p>A thread that is interrupted before it sends and waits is thrown a {@link RequestInterruptedException}, which takes no
 * response; its {@link #peek} is empty, and it stays interrupted.
 *
 * <p>A request that is not the expected one, or is past the end of the script, or whose scripted response is null or of
 * another type than the request's, fails with an {@link AssertionError} in the thread that sends it. Whoever catches
 * that, {@link #assertComplete} fails too.
 *
 * <p>It has the items that {@link #withItems} names, and those for whose init it has answered, until they are removed:
 * {@link #ids}, {@link #count}, {@link #broadcast} and {@link #removeAll} go by them. Whether ids are whole numbers it knows
 * from these, from the expected requests, or from the item's constructors, whose first parameter is the id or the init.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> the item type
 */
public final class MockThreadPool<T> implements ThreadPool<T> {

    private static final Logger LOG = LoggerFactory.getLogger(MockThreadPool.class);
    private static final String NAME = "mock";
    private static final String THREAD_NAME = NAME + "-0";

    private final Class<T> itemType;
    private final Script<T> script;
    private final MockItems items;
    private final MockReplies<T> replies;
    private volatile @Nullable ShutdownReport report;

    private MockThreadPool(
            Class<T> itemType, @Nullable List<? extends Request<T, ?>> expected, List<@Nullable Object> responses) {
        this.itemType = itemType;
        this.script = new Script<>(expected, responses);
        this.items = new MockItems(itemType, expected == null ? List.of() : expected);
        this.replies = new MockReplies<>(NAME, script, items, () -> report != null);
    }

    /** Creates a pool that gives the responses in their order, to whatever requests. */
    public static <T> MockThreadPool<T> answering(Class<T> itemType, Object... responses) {
        return new MockThreadPool<>(itemType, null, copy(Arrays.asList(responses)));
    }

    /**
     * Creates a pool that expects the requests in their order, by {@code equals}, and gives to each the response in its
     * place.
     *
     * @throws IllegalArgumentException if there are not as many responses as requests
     */
    public static <T> MockThreadPool<T> expecting(
            Class<T> itemType, List<? extends Request<T, ?>> requests, List<?> responses) {
        if (requests.size() != responses.size()) {
            throw new IllegalArgumentException("The number of requests, " + requests.size()
                    + ", is not the number of responses, " + responses.size());
        }
        return new MockThreadPool<>(itemType, List.copyOf(requests), copy(responses));
    }

    /** A null is refused later, where the request that it is for can be named. */
    private static List<@Nullable Object> copy(List<? extends @Nullable Object> responses) {
        return new ArrayList<>(responses);
    }

    /** Says that items with the ids are there too, without a request; returns this. */
    public MockThreadPool<T> withItems(Object... ids) {
        items.add(ids);
        return this;
    }

    /** Returns whether anything was sent, an empty batch too. */
    public boolean wasCalled() {
        return script.wasCalled();
    }

    /** Returns whether the script is used up, and nothing was sent that it does not expect. */
    public boolean isComplete() {
        return script.isComplete();
    }

    /**
     * Fails with an {@link AssertionError} unless the script is used up and nothing was sent that it does not expect; names
     * the first request that it does not, also where the error that its sender was thrown has been swallowed.
     */
    public void assertComplete() {
        script.assertComplete();
    }

    /** Returns the requests sent so far, in their order: the unexpected ones too, but not those that were refused. */
    public List<Request<T, ?>> requests() {
        return script.requests();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<T> itemType() {
        return itemType;
    }

    @Override
    public void send(Request<T, ?> request) {
        if (replies.toSender(request) instanceof Reply.Failure<?> failure) {
            MockReplies.throwRefusal(failure);
            LOG.warn("{}, sent without waiting, failed", Failures.describe(NAME, request), failure.cause());
        }
    }

    @Override
    public void send(List<? extends Request<T, ?>> requests) {
        script.called();
        ThreadPool.super.send(requests);
    }

    @Override
    public <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper) {
        requireNonNull(mapper, "The mapper is null");
        return ThreadPool.super.sendAsync(request, mapper);
    }

    @Override
    public <R, V extends @Nullable Object> CompletableFuture<V> sendAsync(
            Request<T, R> request, ReplyMapper<R, V> mapper, Duration timeout) {
        requireNonNull(mapper, "The mapper is null");
        return ThreadPool.super.sendAsync(request, mapper, timeout);
    }

    /** @throws InvalidRequestException if the request has a time-out that a pool would refuse */
    private static void checkOwnTimeout(Request<?, ?> request) {
        Duration own = requireNonNull(request, "The request is null").ownTimeout();
        if (own != null && (own.isZero() || own.isNegative())) {
            throw new InvalidRequestException(
                    NAME, request, Certainty.NOT_STARTED, "its own time-out must be positive, not " + own, null);
        }
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
        try {
            checkOwnTimeout(request);
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return answered(request);
    }

    private <R> CompletableFuture<R> answered(Request<T, R> request) {
        Reply<R> reply = replies.toSender(request);
        return reply instanceof Reply.Failure<R> failure
                ? CompletableFuture.failedFuture(failure.cause())
                : CompletableFuture.completedFuture(reply.get());
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
        checkPositive(timeout);
        return answered(request);
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request) {
        checkOwnTimeout(request);
        return answer(request);
    }

    private <R> R answer(Request<T, R> request) {
        Reply<R> reply = replies.toWaiting(request);
        if (reply instanceof Reply.Failure<R> failure) {
            MockReplies.throwRefusal(failure);
        }
        return reply.get();
    }

    @Override
    public <R> R sendAndReceive(Request<T, R> request, Duration timeout) {
        checkPositive(timeout);
        return answer(request);
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests) {
        return BatchException.responses(NAME, replies.<R>toAll(requests));
    }

    @Override
    public <R> List<R> sendAndReceive(List<? extends Request<T, ? extends R>> requests, Duration timeout) {
        checkPositive(timeout);
        return sendAndReceive(requests);
    }

    private static void checkPositive(Duration timeout) {
        if (requireNonNull(timeout, "The time-out is null").isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("A time-out must be positive, not " + timeout);
        }
    }

    /** The stream does not tell its size, so that who counts the replies reads them, as with a pool that has threads. */
    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
        Iterator<Reply<R>> all = replies.<R>toAll(requests).iterator();
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, characteristics), false);
    }

    @Override
    public <R> List<Reply<R>> broadcast(Function<Object, ? extends Request<T, ? extends R>> requestPerId) {
        requireNonNull(requestPerId, "requestPerId is null");
        List<Request<T, ? extends R>> requests = new ArrayList<>();
        for (Object id : ids(null, Integer.MAX_VALUE)) {
            Request<T, ? extends R> request = Failures.ofId(requestPerId, id);
            if (request == null) {
                throw Failures.nullFor(id);
            }
            requests.add(request);
        }
        return replies.toAll(requests);
    }

    @Override
    public <R> List<Reply<R>> broadcast(
            Function<Object, ? extends Request<T, ? extends R>> requestPerId, Duration timeout) {
        checkPositive(timeout);
        return broadcast(requestPerId);
    }

    /** Tells of the items that it is taken to have; see the class. */
    @Override
    public Optional<Boolean> peek(Object id, Duration patience) {
        RouteRequest<T> question = new RouteRequest<>(id);
        items.checkId(NAME, question);
        checkPositive(patience);
        return report == null && !Thread.currentThread().isInterrupted()
                ? Optional.of(items.ids(null, Integer.MAX_VALUE).contains(question.itemId()))
                : Optional.empty();
    }

    /** Returns those of the items that it is taken to have; see the class. */
    @Override
    public List<Object> ids(@Nullable Object after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page must have at least one id, not " + limit);
        }
        IdsRequest<T> question = new IdsRequest<>(after == null ? "*" : after);
        if (after != null) {
            items.checkId(NAME, question);
        }
        checkWaits(question);
        return items.ids(after == null ? null : question.itemId(), limit);
    }

    @Override
    public List<Object> ids(@Nullable Object after, int limit, Duration timeout) {
        checkPositive(timeout);
        return ids(after, limit);
    }

    @Override
    public long count() {
        return items.count();
    }

    @Override
    public int removeAll() {
        checkWaits(new RemoveAllRequest<>("*"));
        return items.clear();
    }

    @Override
    public int removeAll(Duration timeout) {
        checkPositive(timeout);
        return removeAll();
    }

    @Override
    public Route route(Object id) {
        RouteRequest<T> question = new RouteRequest<>(id);
        items.checkId(NAME, question);
        return new MockRoute(Failures.idText(question), THREAD_NAME);
    }

    /** Refuses what a pool refuses whose sender waits. */
    private void checkWaits(Request<T, ?> question) {
        if (report != null) {
            throw new PoolClosedException(NAME, question, Certainty.NOT_STARTED);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new RequestInterruptedException(NAME, question, Certainty.NOT_STARTED);
        }
    }

    /** What a pool is asked that no item answers, under the name by which it fails. */
    private interface Question<T> extends Request.OfKey<T, Object> {

        @Override
        default Object process(T item) {
            throw new UnsupportedOperationException("no item answers this");
        }
    }

    private record IdsRequest<T>(Object id) implements Question<T> {}

    private record RemoveAllRequest<T>(Object id) implements Question<T> {}

    private record RouteRequest<T>(Object id) implements Question<T> {}

    /** Returns one thread: it answers at once, so that nothing ever waits there. */
    @Override
    public List<PoolThreadStatus> threads() {
        return List.of(new MockThread(THREAD_NAME, report == null, items.count(), script.used(), script.failed()));
    }

    @Override
    public PoolState state() {
        return report == null ? PoolState.RUNNING : PoolState.CLOSED;
    }

    @Override
    public ShutdownReport shutdown() {
        return shutdown(Duration.ZERO);
    }

    @Override
    public synchronized ShutdownReport shutdown(Duration timeout) {
        requireNonNull(timeout, "The time-out is null");
        ShutdownReport made = report;
        if (made == null) {
            ThreadReport thread = new ThreadReport(0, THREAD_NAME, true, 0, 0, items.clear(), 0, List.of());
            made = new ShutdownReport(NAME, Duration.ZERO, List.of(thread));
            report = made;
        }
        return made;
    }
}
