package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.messagingpool.processor.Compilation.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what generated code does, by {@link Program}s. */
@Timeout(30)
class GeneratedCodeTests {

    private static final String SESSIONS = """
            ThreadPool<UserSession> pool = ThreadPool.builder(UserSession.class)
                    .threads(2)
                    .factory(UserSessionInit.class, init -> new UserSession(init.id(), java.time.Clock.systemUTC()))
                    .build();
            """;

    private static final String STORES = """
            ThreadPool<Store> pool = ThreadPool.builder(Store.class)
                    .threads(2)
                    .factory(StoreInit.class, init -> new Store(init.id()))
                    .build();
            StoreClient client = new StoreClient(pool);
            """;

    private final Path output;
    private final Program program;

    GeneratedCodeTests(@TempDir Path output) {
        this.output = output;
        this.program = new Program(output);
    }

    @AfterEach
    void closeProgram() throws IOException {
        program.close();
    }

    @Test
    @DisplayName("case34: two messages give two requests and two responses, which call the item's methods")
    void requestsCallTheItemsMethods() throws Exception {
        Object answers = run("session", """
                UserSession item = new UserSession(7, java.time.Clock.systemUTC());
                return List.of(
                        new LogActionRequest(7, "Login").process(item),
                        new LogActionRequest(7, "Logout").process(item),
                        new ReadLogRequest(7).process(item));
                """);

        assertThat(answers)
                .hasToString("[LogActionResponse[id=7, result=1], LogActionResponse[id=7, result=2], "
                        + "ReadLogResponse[id=7, result=[Action: Login, Action: Logout]]]");
    }

    @Test
    @DisplayName("case34: the response of a void method has just the id")
    void theResponseOfAVoidMethodHasJustTheId() throws Exception {
        Object answers = run("session", """
                UserSession item = new UserSession(7, java.time.Clock.systemUTC());
                item.logAction("Login");
                return List.of(new ClearRequest(7).process(item), item.getLog());
                """);

        assertThat(answers).hasToString("[ClearResponse[id=7], []]");
    }

    @Test
    @DisplayName("case34: a request's id and arguments, and a response's id and result, are readable")
    void idsArgumentsAndResultsAreReadable() throws Exception {
        Object values = run("session", """
                LogActionRequest request = new LogActionRequest(1, "Login");
                LogActionResponse response = new LogActionResponse(1, 10);
                return List.of(request.id(), request.longItemId(), request.action(), response.id(), response.result());
                """);

        assertThat(values).isEqualTo(List.of(1L, 1L, "Login", 1L, 10));
    }

    @Test
    @DisplayName("case34: parameters may be double")
    void parametersMayBeDouble() throws Exception {
        Object mean = run("session", """
                UserSession item = new UserSession(7, java.time.Clock.systemUTC());
                return new MeanRequest(7, 1.5, 2.5, new int[] {3}).process(item).result();
                """);

        assertThat(mean).isEqualTo(3.0);
    }

    @Test
    @DisplayName("case34: constants and methods without annotation give no message")
    void otherMembersGiveNoMessage() {
        Compilation compilation = Compilation.of(Compiler.JAVAC, Path.of("src/test/golden/good/session"), output);

        assertThat(compilation.generated().keySet())
                .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
                .containsExactly(
                        "ClearRequest.java",
                        "ClearResponse.java",
                        "LogActionRequest.java",
                        "LogActionResponse.java",
                        "MeanRequest.java",
                        "MeanResponse.java",
                        "ReadLogRequest.java",
                        "ReadLogResponse.java",
                        "UserSessionClient.java",
                        "UserSessionInit.java");
    }

    @Test
    @DisplayName("case34: a generic item with two type parameters works")
    void anItemWithTwoTypeParametersWorks() throws Exception {
        Object answers = run("generic", """
                var cache = new Cache<String, java.time.DayOfWeek>(1);
                new PutRequest<String, java.time.DayOfWeek>(1, "first", java.time.DayOfWeek.MONDAY).process(cache);
                PutResponse<String, java.time.DayOfWeek> previous =
                        new PutRequest<String, java.time.DayOfWeek>(1, "first", java.time.DayOfWeek.FRIDAY).process(cache);
                return List.of(previous.result(), new SizeRequest<String, java.time.DayOfWeek>(1).process(cache).result());
                """);

        assertThat(answers).hasToString("[MONDAY, 1]");
    }

    @Test
    @DisplayName("case35: the constructor gets the user's own init, and none is generated")
    void aCustomInitIsTaken() throws Exception {
        Object size = run("custominit", """
                try (ThreadPool<Batch> pool = ThreadPool.builder(Batch.class)
                        .factory(Batch.BatchInit.class, init -> new Batch(init, () -> {}))
                        .build()) {
                    BatchClient client = new BatchClient(pool);
                    client.create(new Batch.BatchInit(5, 12));
                    return client.size(5);
                }
                """);

        assertThat(size).isEqualTo(12);
        assertThat(output.resolve("generated/com/example/custominit/BatchInit.java"))
                .doesNotExist();
        assertThat(output.resolve("generated/com/example/custominit/BatchClient.java"))
                .exists();
    }

    @Test
    void theClientCallsThroughThePool() throws Exception {
        Object answers = run("session", SESSIONS + """
                try (pool) {
                    UserSessionClient client = new UserSessionClient(pool);
                    client.create(1);
                    int first = client.logAction(1, "Login");
                    int second = client.logActionAsync(1, "Logout").join();
                    client.clearAsync(1).join();
                    return List.of(first, second, client.getLog(1), client.remove(1), client.removeAsync(1).join());
                }
                """);

        assertThat(answers).isEqualTo(List.of(1, 2, List.of(), true, false));
    }

    @Test
    void aClientCanBeExtendedAsAProxyDoes() throws Exception {
        Object isFinal = run("session", """
                return java.util.stream.Stream.of(UserSessionClient.class.getDeclaredMethods())
                        .map(java.lang.reflect.Method::getModifiers)
                        .filter(modifiers -> !java.lang.reflect.Modifier.isPrivate(modifiers))
                        .anyMatch(java.lang.reflect.Modifier::isFinal)
                        || java.lang.reflect.Modifier.isFinal(UserSessionClient.class.getModifiers());
                """);

        assertThat(isFinal).isEqualTo(false);
    }

    @Test
    void theClientSendsWithoutWaiting() throws Exception {
        Object reads = run("ways", STORES + """
                try (pool) {
                    client.send().create(1);
                    client.send().read(1, "a");
                    client.send().read(1, "missing");
                    int reads = client.reads(1);
                    client.send().remove(1);
                    return List.of(reads, client.remove(1));
                }
                """);

        assertThat(reads).isEqualTo(List.of(2, false));
    }

    @Test
    void theClientTakesBatchesAndStreams() throws Exception {
        Object answers = run("ways", STORES + """
                try (pool) {
                    client.create(1);
                    client.create(2);
                    List<ReadResponse> batch = client.sendAndReceive(List.of(new ReadRequest(1, "a"), new ReadRequest(2, "b")));
                    List<Record> mixed = client.within(java.time.Duration.ofSeconds(10))
                            .sendAndReceive(List.of(new ReadRequest(1, "c"), new ReadsRequest(1)));
                    try (var replies = client.sendAndStream(List.of(new ReadRequest(1, "d"), new ReadRequest(1, "e")))) {
                        return List.of(batch, mixed, replies.map(reply -> reply.get().result()).toList());
                    }
                }
                """);

        assertThat(answers)
                .hasToString("[[ReadResponse[id=1, result=a 1], ReadResponse[id=2, result=b 1]], "
                        + "[ReadResponse[id=1, result=c 2], ReadsResponse[id=1, result=2]], [d 3, e 4]]");
    }

    @Test
    void aClientMayHaveATimeOutForEachOfItsWaysToWait() throws Exception {
        Object failures = run("ways", STORES + """
                record Hold(long id, java.util.concurrent.CountDownLatch latch) implements Request.OfLong<Store, Boolean> {
                    @Override
                    public Boolean process(Store store) throws InterruptedException {
                        latch.await();
                        return true;
                    }
                }
                var latch = new java.util.concurrent.CountDownLatch(1);
                try (pool) {
                    client.create(1);
                    pool.send(new Hold(1, latch));
                    StoreClient hasty = client.within(java.time.Duration.ofMillis(1));
                    var seen = new java.util.ArrayList<String>();
                    for (java.util.concurrent.Callable<?> call : List.<java.util.concurrent.Callable<?>>of(
                            () -> hasty.read(1, "a"),
                            () -> hasty.readAsync(1, "a").get(),
                            () -> hasty.remove(1),
                            () -> hasty.sendAndReceive(List.of(new ReadRequest(1, "a"))),
                            () -> hasty.sendAndStream(List.of(new ReadRequest(1, "a"))).map(Reply::get).toList())) {
                        try {
                            call.call();
                        } catch (java.util.concurrent.ExecutionException | BatchException e) {
                            seen.add(e.getCause().getClass().getSimpleName());
                        } catch (RequestTimeoutException e) {
                            seen.add(e.getClass().getSimpleName());
                        }
                    }
                    hasty.send().read(1, "a");
                    latch.countDown();
                    seen.add(client.read(1, "b"));
                    return seen;
                } finally {
                    latch.countDown();
                }
                """);

        assertThat(failures)
                .isEqualTo(List.of(
                        "RequestTimeoutException",
                        "RequestTimeoutException",
                        "RequestTimeoutException",
                        "RequestTimeoutException",
                        "RequestTimeoutException",
                        "b 2"));
    }

    @Test
    void aMessageMayHaveATimeOutAndCreateNothingOnDemand() throws Exception {
        Object answers = run("ways", """
                var id = java.time.Duration.ZERO;
                try (ThreadPool<Alarm> pool = ThreadPool.builder(Alarm.class)
                        .factory(AlarmInit.class, init -> new Alarm(init.id()))
                        .build()) {
                    AlarmClient client = new AlarmClient(pool);
                    boolean found = true;
                    try {
                        client.limited(id, 1, new int[0]);
                    } catch (ItemNotFoundException e) {
                        found = false;
                    }
                    return List.of(
                            new LimitedRequest(id, 1, new int[0]).ownTimeout(),
                            new TimeoutRequest(id).ownTimeout(),
                            String.valueOf(new CallRequest(id).ownTimeout()),
                            found,
                            client.timeout(id));
                }
                """);

        assertThat(answers).hasToString("[PT2S, PT0.5S, null, false, 3]");
    }

    @Test
    void aTimeOutThatIsNotPositiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run("ways", STORES + """
                        try (pool) {
                            return client.within(java.time.Duration.ZERO);
                        }
                        """))
                .withMessage("A time-out must be positive, not PT0S");
    }

    @Test
    void whatAnItemDeclaresIsThrownAsItIsWithTheStackOfItsSender() throws Exception {
        Object seen = run("ways", STORES + """
                var seen = new java.util.ArrayList<String>();
                try (pool) {
                    client.create(1);
                    for (String name : List.of("missing", "broken", "closed")) {
                        try {
                            seen.add(client.read(1, name));
                        } catch (java.io.FileNotFoundException e) {
                            seen.add("not found, sent by " + e.getSuppressed()[0].getMessage().contains("sent here"));
                        } catch (java.io.IOException e) {
                            seen.add(e.getClass().getSimpleName());
                        } catch (IllegalStateException e) {
                            seen.add("closed");
                        }
                        client.readAsync(1, name).handle((value, failure) -> seen.add(failure.getClass().getSimpleName())).join();
                    }
                }
                return seen;
                """);

        assertThat(seen)
                .isEqualTo(List.of(
                        "not found, sent by true",
                        "FileNotFoundException",
                        "IOException",
                        "IOException",
                        "closed",
                        "IllegalStateException"));
    }

    @Test
    void whoDeclaresExceptionDoesNotThrowWhatTheItemsOwnCallFailedWith() throws Exception {
        Object seen = run("ways", STORES + """
                var seen = new java.util.ArrayList<String>();
                try (pool) {
                    client.create(1);
                    for (String name : List.of("broken", "cancelled")) {
                        try {
                            client.check(1, name);
                        } catch (Exception e) {
                            seen.add(e.getClass().getSimpleName());
                        }
                        client.checkAsync(1, name).handle((value, failure) -> seen.add(failure.getClass().getSimpleName())).join();
                    }
                }
                return seen;
                """);

        assertThat(seen).isEqualTo(List.of("IOException", "IOException", "ItemFailedException", "ItemFailedException"));
    }

    @Test
    void aFutureOfTheClientFailsAsThatOfThePool() throws Exception {
        Object failures = run("session", SESSIONS + """
                try (pool) {
                    var seen = new java.util.concurrent.CompletableFuture<Throwable>();
                    new UserSessionClient(pool).logActionAsync(99, "Login").whenComplete((value, failure) -> seen.complete(failure));
                    return seen.join();
                }
                """);

        assertThat(failures).isInstanceOf(io.github.messagingpool.ItemNotFoundException.class);
    }

    @Test
    void endingAFutureOfTheClientWithdrawsTheRequest() throws Exception {
        Object reads = run("ways", STORES + """
                record Hold(long id, java.util.concurrent.CountDownLatch latch) implements Request.OfLong<Store, Boolean> {
                    @Override
                    public Boolean process(Store store) throws InterruptedException {
                        latch.await();
                        return true;
                    }
                }
                var latch = new java.util.concurrent.CountDownLatch(1);
                try (pool) {
                    client.create(1);
                    pool.send(new Hold(1, latch));
                    client.readAsync(1, "a").cancel(true);
                    client.readAsync(1, "b").complete("c");
                    latch.countDown();
                    return client.reads(1);
                } finally {
                    latch.countDown();
                }
                """);

        assertThat(reads).isEqualTo(0);
    }

    @Test
    void aRequestDoesNotSeeWhatItsSenderChangesLater() throws Exception {
        Object request = run("copies", """
                var row = new java.util.ArrayList<>(List.of("a"));
                var rows = new java.util.ArrayList<List<String>>(List.of(row));
                var lists = new java.util.HashMap<Ledger.Kind, List<Long>>();
                lists.put(Ledger.Kind.NONE, new java.util.ArrayList<>(List.of(1L)));
                var request = new NestedRequest(1, rows, java.util.Set.of(row), java.util.Map.of("k", lists));
                row.add("b");
                rows.clear();
                lists.get(Ledger.Kind.NONE).add(2L);
                lists.clear();
                return request;
                """);

        assertThat(request).hasToString("NestedRequest[id=1, rows=[[a]], sets=[[a]], maps={k={NONE=[1]}}]");
    }

    @Test
    void aResponseDoesNotSeeWhatTheItemChangesLater() throws Exception {
        Object result = run("session", """
                UserSession item = new UserSession(7, java.time.Clock.systemUTC());
                item.logAction("Login");
                ReadLogResponse response = new ReadLogRequest(7).process(item);
                item.logAction("Logout");
                return response.result();
                """);

        assertThat(result).isEqualTo(List.of("Action: Login"));
    }

    @Test
    void setsAndMapsKeepTheirOrderAndCannotBeChanged() throws Exception {
        Object result = run("copies", """
                var numbers = new java.util.LinkedHashSet<Integer>();
                var times = new java.util.LinkedHashMap<String, java.time.Instant>();
                for (int i = 50; i > 0; i--) {
                    numbers.add(i * 7919);
                    times.put("k" + i, java.time.Instant.EPOCH);
                }
                var request = new SimpleRequest(1, List.of(), numbers, times, java.util.Optional.empty());
                int refused = 0;
                for (Runnable change : List.<Runnable>of(
                        () -> request.value().add("x"), () -> request.numbers().clear(), () -> request.times().clear())) {
                    try {
                        change.run();
                    } catch (UnsupportedOperationException e) {
                        refused++;
                    }
                }
                return List.of(
                        List.copyOf(request.numbers()).equals(List.copyOf(numbers)),
                        List.copyOf(request.times().keySet()).equals(List.copyOf(times.keySet())),
                        refused);
                """);

        assertThat(result).isEqualTo(List.of(true, true, 3));
    }

    @Test
    void arraysAreClonedOnTheWayInAndOutAndComparedByContent() throws Exception {
        Object result = run("copies", """
                int[] numbers = {1, 2};
                var request = new ArraysRequest(1, numbers, null, List.of(new byte[] {5}), java.util.Optional.empty(), 0.5);
                var same = new ArraysRequest(1, numbers, null, request.blobs(), java.util.Optional.empty(), 0.5);
                numbers[0] = 9;
                request.numbers()[1] = 9;
                request.blobs().get(0)[0] = 9;
                var response = request.process(new Ledger(1));
                response.result()[0] = 99;
                var one = new ArraysResponse(1, new int[] {1});
                var equal = new ArraysResponse(1, new int[] {1});
                return List.of(
                        java.util.Arrays.toString(request.numbers()),
                        request.blobs().get(0)[0],
                        java.util.Arrays.toString(response.result()),
                        one.equals(equal) && one.hashCode() == equal.hashCode(),
                        one.equals(new ArraysResponse(1, new int[] {2})),
                        one.toString());
                """);

        assertThat(result)
                .isEqualTo(List.of("[1, 2]", (byte) 5, "[2, 2]", true, false, "ArraysResponse[id=1, result=[1]]"));
    }

    @Test
    void whatIsWithinRecordsAndSealedTypesIsCopied() throws Exception {
        Object result = run("copies", """
                var entries = new java.util.ArrayList<Ledger.Entry>();
                var children = new java.util.ArrayList<Ledger.Tree<String>>();
                var leaf = new Ledger.Tree<String>("leaf", children);
                var texts = new java.util.ArrayList<String>();
                var request = new SealedRequest(
                        1, new Ledger.Added(entries), new Ledger.Tree<>("root", List.of(leaf)), new Ledger.Success<>(texts),
                        new Ledger.Failure<>("no"));
                entries.add(new Ledger.Entry("a", java.math.BigDecimal.ONE, java.time.Instant.EPOCH));
                children.add(leaf);
                texts.add("x");
                return request;
                """);

        assertThat(result)
                .hasToString("SealedRequest[id=1, change=Added[entries=[]], "
                        + "tree=Tree[value=root, children=[Tree[value=leaf, children=[]]]], "
                        + "outcome=Success[value=[]], plain=Failure[reason=no]]");
    }

    @Test
    void whatIsNullableMayBeNull() throws Exception {
        Object result = run("copies", """
                return List.of(
                        new NullableRequest(1, null, null, null).process(new Ledger(1)),
                        new NullableResponse(1, java.util.Arrays.asList("a", null)));
                """);

        assertThat(result)
                .hasToString("[NullableResponse[id=1, result=null], NullableResponse[id=1, result=[a, null]]]");
    }

    @Test
    void anIdMayBeASendableClassWithValueEquality() throws Exception {
        Object books = run("keys", """
                try (ThreadPool<Shelf> pool = ThreadPool.builder(Shelf.class)
                        .factory(ShelfInit.class, init -> new Shelf(init.id()))
                        .build()) {
                    ShelfClient client = new ShelfClient(pool);
                    client.create(new Shelf.Isbn("1"));
                    client.stack(new Shelf.Isbn("1"), 2);
                    return client.stack(new Shelf.Isbn("1"), 3);
                }
                """);

        assertThat(books).isEqualTo(5);
    }

    @Test
    void whatIsPromisedIsNotCopied() throws Exception {
        Object result = run("copies", """
                var text = new StringBuilder();
                var list = new java.util.ArrayList<String>();
                var request = new UntouchedRequest(1, null, new Ledger.Shared(), text, list);
                return List.of(request.promised() == text, request.asItIs() == list);
                """);

        assertThat(result).isEqualTo(List.of(true, true));
    }

    @Test
    void inheritedMessagesCallTheItem() throws Exception {
        Object result = run(
                "inherited",
                "return List.of(new ReadRequest(1).process(new Light(1)), new VersionRequest(1).process(new Light(1)));");

        assertThat(result).hasToString("[ReadResponse[id=1, result=on], VersionResponse[id=1, result=1]]");
    }

    @Test
    void whatWildcardsStandForIsCopiedAllTheWayDown() throws Exception {
        Object result = run("wildcards", """
                var key = new Notes.Key(java.util.Optional.empty());
                var note = new Notes.Note("a", Notes.Kind.LONG);
                var notes = new java.util.ArrayList<>(List.of(note));
                var kinds = new java.util.ArrayList<>(List.of(Notes.Kind.SHORT));
                var set = new java.util.LinkedHashSet<>(List.of(kinds));
                var byName = new java.util.TreeMap<>(java.util.Map.of("n", notes));
                var nested = new NestedRequest(key, byName, List.of(notes), java.util.Set.of(set),
                        java.util.Optional.of(kinds), java.util.Optional.empty());
                int[] numbers = {1};
                var pages = new Notes.Pages(notes, numbers);
                var response = new MaybeResponse(key, List.of(pages));
                notes.clear();
                kinds.clear();
                byName.clear();
                numbers[0] = 2;
                response.result().get(0).marks()[0] = 3;
                return List.of(
                        nested.notes().toString(), nested.rows().toString(), nested.sets().toString(),
                        nested.some().toString(),
                        response.result().get(0).notes().toString(), response.result().get(0).marks()[0]);
                """);

        String note = "[Note[text=a, kind=LONG]]";
        assertThat(result)
                .isEqualTo(List.of("{n=" + note + "}", "[" + note + "]", "[[[SHORT]]]", "Optional[[SHORT]]", note, 1));
    }

    @Test
    void clientsOfMessagesWithWildcardsTakeAndGiveWhatTheItemDoes() throws Exception {
        Object result = run("wildcards", """
                var key = new Notes.Key(java.util.Optional.empty());
                try (ThreadPool<Notes.Book> pool = ThreadPool.builder(Notes.Book.class)
                        .factory(BookInit.class, init -> new Notes.Book(init.id()))
                        .build()) {
                    pool.sendAndReceive(new BookInit(key));
                    var client = new BookClient(pool);
                    java.util.Set<? extends Notes.Kind> kinds = java.util.EnumSet.of(Notes.Kind.SHORT);
                    java.util.Set<? extends Notes.Kind> same = client.plain(key, kinds, List.of(), java.util.Map.of(),
                            java.util.Map.of(), java.util.Optional.of(1L), List.of(), List.of(), List.of(), Notes.Held.ONE);
                    Notes.Answer answer = client.records(key, new Notes.Yes(java.util.Set.of()), List.of(new Notes.No()),
                            java.util.Set.of(), new Notes.Box<>(Notes.Kind.LONG, List.of(), java.util.Set.of()), List.of(),
                            new Notes.Counted(java.util.Map.of()), java.util.Map.of());
                    return List.of(same, answer);
                }
                """);

        assertThat(result).hasToString("[[SHORT], Yes[kinds=[]]]");
    }

    private Object run(String name, String body) throws Exception {
        return program.run(name, body);
    }
}
