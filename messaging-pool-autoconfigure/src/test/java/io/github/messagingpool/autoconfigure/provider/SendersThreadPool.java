package io.github.messagingpool.autoconfigure.provider;

import io.github.messagingpool.Certainty;
import io.github.messagingpool.ContainsRequest;
import io.github.messagingpool.ContainsResponse;
import io.github.messagingpool.EchoRequest;
import io.github.messagingpool.EchoResponse;
import io.github.messagingpool.Init;
import io.github.messagingpool.InitResponse;
import io.github.messagingpool.ItemCreationException;
import io.github.messagingpool.ItemExistsException;
import io.github.messagingpool.ItemFailedException;
import io.github.messagingpool.ItemNotFoundException;
import io.github.messagingpool.PoolClosedException;
import io.github.messagingpool.PoolItemFactory;
import io.github.messagingpool.PoolState;
import io.github.messagingpool.PoolThreadStatus;
import io.github.messagingpool.RemovalReason;
import io.github.messagingpool.RemoveRequest;
import io.github.messagingpool.RemoveResponse;
import io.github.messagingpool.Reply;
import io.github.messagingpool.Request;
import io.github.messagingpool.RequestInterceptor;
import io.github.messagingpool.Route;
import io.github.messagingpool.ShutdownReport;
import io.github.messagingpool.ShutdownReport.CloseFailure;
import io.github.messagingpool.ShutdownReport.ThreadReport;
import io.github.messagingpool.ThreadPool;
import io.github.messagingpool.spi.PoolSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pool that has no threads: it runs each request on its sender's, one at a time. It knows the contract alone. */
final class SendersThreadPool<T> implements ThreadPool<T> {
    /*
     * Guarded by this: everything that changes.
     */
    private final PoolSettings<T> settings;
    private final List<RequestInterceptor> interceptors;
    private final Map<Object, T> items = new HashMap<>();
    private long processed;
    private long failed;
    private long created;
    private @Nullable ShutdownReport report;

    SendersThreadPool(PoolSettings<T> settings) {
        this.settings = settings;
        this.interceptors = settings.get(PoolSettings.INTERCEPTORS).stream()
                .map(factory -> factory.create(settings.name(), 0))
                .toList();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Class<T> itemType() {
        return settings.itemType();
    }

    @Override
    public void send(Request<T, ?> request) {
        var unused = sendAsync(request);
    }

    @Override
    public synchronized <R> CompletableFuture<R> sendAsync(Request<T, R> request) {
        if (report != null) {
            return CompletableFuture.failedFuture(new PoolClosedException(name(), request, Certainty.NOT_STARTED));
        }
        interceptors.forEach(interceptor -> interceptor.before(request, -1));
        Throwable failure = null;
        try {
            @SuppressWarnings("unchecked") // a request says what its response is
            R response = (R) run(request);
            return CompletableFuture.completedFuture(response);
        } catch (RuntimeException | Error e) {
            failure = e;
        } catch (Exception e) {
            failure = new ItemFailedException(name(), request, e);
        } finally {
            processed++;
            failed += failure == null ? 0 : 1;
            for (RequestInterceptor interceptor : interceptors) {
                interceptor.after(request, failure);
            }
        }
        return CompletableFuture.failedFuture(failure);
    }

    @Override
    public Optional<Boolean> peek(Object id, Duration patience) {
        return Optional.of(items.containsKey(id));
    }

    private Object run(Request<T, ?> request) throws Exception {
        Object id = request.itemId();
        if (request instanceof Init<?> init) {
            return make(id, init, settings.items());
        } else if (request instanceof EchoRequest<?> echo) {
            return new EchoResponse(id, echo.message(), 0);
        } else if (request instanceof RemoveRequest<?>) {
            T item = items.remove(id);
            if (item != null) {
                settings.items().factory().destroy(item);
            }
            return new RemoveResponse(id, item != null);
        } else if (request instanceof ContainsRequest<?>) {
            return new ContainsResponse(id, items.containsKey(id));
        }
        T item = items.get(id);
        if (item == null) {
            throw new ItemNotFoundException(name(), request);
        }
        return request.process(item);
    }

    private <I extends Init<T>> InitResponse make(Object id, Init<?> init, PoolSettings.Items<T, I> makers) {
        if (items.containsKey(id)) {
            throw new ItemExistsException(name(), init);
        }
        PoolItemFactory<T, I> factory = makers.factory();
        try {
            items.put(id, factory.create(makers.initType().cast(init)));
        } catch (Exception e) {
            throw new ItemCreationException(name(), init, e);
        }
        created++;
        return new InitResponse(id);
    }

    @Override
    public <R> CompletableFuture<R> sendAsync(Request<T, R> request, Duration timeout) {
        return sendAsync(request);
    }

    @Override
    public <R> Stream<Reply<R>> sendAndStream(List<? extends Request<T, ? extends R>> requests) {
        return IntStream.range(0, requests.size()).mapToObj(i -> reply(i, requests.get(i)));
    }

    private <R> Reply<R> reply(int index, Request<T, ? extends R> request) {
        try {
            return new Reply.Success<>(index, request, sendAndReceive(request));
        } catch (RuntimeException e) {
            return new Reply.Failure<>(index, request, e, Certainty.STARTED);
        }
    }

    /** It never waits. */
    @Override
    public List<Object> ids(@Nullable Object after, int limit, Duration timeout) {
        return ids(after, limit);
    }

    @Override
    public synchronized List<Object> ids(@Nullable Object after, int limit) {
        Comparator<Object> byText = Comparator.comparing(String::valueOf);
        return items.keySet().stream()
                .filter(id -> after == null || byText.compare(id, after) > 0)
                .sorted(byText)
                .limit(limit)
                .toList();
    }

    @Override
    public Route route(Object id) {
        return new OnItsSender(String.valueOf(id));
    }

    @Override
    public synchronized List<PoolThreadStatus> threads() {
        return List.of(new Sender(name(), report == null, items.size(), processed, failed, created));
    }

    @Override
    public synchronized PoolState state() {
        return report == null ? PoolState.RUNNING : PoolState.CLOSED;
    }

    @Override
    public ShutdownReport shutdown() {
        return shutdown(Duration.ZERO);
    }

    @Override
    public synchronized ShutdownReport shutdown(Duration timeout) {
        ShutdownReport last = report;
        if (last == null) {
            List<CloseFailure> failures = new ArrayList<>();
            items.forEach((id, item) -> destroy(id, item, failures));
            ThreadReport thread = new ThreadReport(0, name(), true, 0, 0, items.size(), 0, failures);
            last = new ShutdownReport(name(), Duration.ZERO, List.of(thread));
            report = last;
            items.clear();
            interceptors.forEach(RequestInterceptor::stop);
        }
        return last;
    }

    private void destroy(Object id, T item, List<CloseFailure> failures) {
        try {
            settings.items().factory().destroy(item);
        } catch (Exception e) {
            failures.add(new CloseFailure(id, e));
        }
    }

    /** An id is of no thread. */
    private record OnItsSender(String id) implements Route {

        @Override
        public OptionalInt thread() {
            return OptionalInt.empty();
        }

        @Override
        public Optional<String> threadName() {
            return Optional.empty();
        }

        @Override
        public String rule() {
            return "its sender's thread";
        }

        @Override
        public int queued() {
            return 0;
        }

        @Override
        public int position() {
            return -1;
        }
    }

    /** What all senders together have done. */
    private record Sender(String threadName, boolean alive, int items, long processed, long failed, long itemsCreated)
            implements PoolThreadStatus {

        @Override
        public int thread() {
            return 0;
        }

        @Override
        public boolean stuck() {
            return false;
        }

        @Override
        public boolean outOfMemory() {
            return false;
        }

        @Override
        public int queueDepth() {
            return 0;
        }

        @Override
        public int queueCapacity() {
            return 0;
        }

        @Override
        public long rejected() {
            return 0;
        }

        @Override
        public long dropped() {
            return 0;
        }

        @Override
        public long expired() {
            return 0;
        }

        @Override
        public long cancelled() {
            return 0;
        }

        @Override
        public long deadlocks() {
            return 0;
        }

        @Override
        public Map<RemovalReason, Long> itemsRemoved() {
            return Map.of();
        }

        @Override
        public @Nullable String currentRequest() {
            return null;
        }

        @Override
        public @Nullable String currentId() {
            return null;
        }

        @Override
        public @Nullable Duration busyFor() {
            return null;
        }
    }
}
