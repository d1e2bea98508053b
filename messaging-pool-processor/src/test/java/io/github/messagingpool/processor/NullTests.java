package io.github.messagingpool.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.messagingpool.processor.Compilation.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each null that generated code refuses is told with its class, its method, and the way out. */
@Timeout(30)
class NullTests {

    private static final String NULLABLE = "with @Nullable (of org.jspecify.annotations, or another)";

    private static final String CARTS = """
            ThreadPool<Cart> pool = ThreadPool.builder(Cart.class)
                    .factory(CartInit.class, init -> new Cart(init.id()))
                    .build();
            CartClient client = new CartClient(pool);
            """;

    private final Path output;
    private final Program program;

    NullTests(@TempDir Path output) {
        this.output = output;
        this.program = new Program(output);
    }

    @AfterEach
    void closeProgram() throws IOException {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({
        "new CartInit(null), CartInit",
        "'new AddRequest(null, List.of(), java.util.Optional.empty())', AddRequest",
        "new AddResponse(null), AddResponse",
        "new SkusRequest(null), SkusRequest",
        "'new SkusResponse(null, List.of())', SkusResponse"
    })
    void anIdThatIsNull(String made, String record) {
        refuses("return " + made + ";", "The id of " + record + " is null; give the id of a Cart");
    }

    @ParameterizedTest
    @CsvSource({
        "client.create(null), CartInit",
        "client.createAsync(null), CartInit",
        "client.send().create(null), CartInit",
        "client.skus(null), SkusRequest",
        "client.skusAsync(null), SkusRequest",
        "client.send().skus(null), SkusRequest",
        "client.remove(null), RemoveRequest",
        "client.send().remove(null), RemoveRequest"
    })
    void anIdThatIsNullByTheClient(String call, String record) {
        assertThatNullPointerException()
                .isThrownBy(() -> program.run("nulls", CARTS + "try (pool) { " + call + "; return null; }"))
                .withMessageStartingWith("The id of " + record + " is null; give the id of ");
    }

    @ParameterizedTest
    @CsvSource({
        "'AddRequest(\"a\", null, java.util.Optional.empty())', skus, add",
        "'AddRequest(\"a\", List.of(), null)', failure, add",
        "'AddAllRequest(\"a\", null, java.util.Set.of(), java.util.Map.of(), null)', groups, addAll",
        "'AddAllRequest(\"a\", List.of(), java.util.Set.of(), java.util.Map.of(), null)', page, addAll"
    })
    void aParameterThatIsNull(String made, String parameter, String method) {
        String record = made.substring(0, made.indexOf('('));
        refuses(
                "return new " + made + ";",
                "The parameter " + parameter + " of Cart." + method + " is null in " + record
                        + "; give a value, or annotate the parameter " + NULLABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'AddRequest(\"a\", HOLED, java.util.Optional.empty())', skus, add",
        "'AddAllRequest(\"a\", HOLED, java.util.Set.of(), java.util.Map.of(), PAGE)', groups, addAll",
        "'AddAllRequest(\"a\", List.of(HOLED), java.util.Set.of(), java.util.Map.of(), PAGE)', groups, addAll",
        "'AddAllRequest(\"a\", List.of(), new java.util.HashSet<>(HOLED), java.util.Map.of(), PAGE)', sizes, addAll",
        "'AddAllRequest(\"a\", List.of(), java.util.Set.of(), java.util.Map.of(\"b\", HOLED), PAGE)', byName, addAll",
        "'AddAllRequest(\"a\", List.of(), java.util.Set.of(), java.util.Map.of(), new Cart.Page(null, null))', page, addAll",
        "'AddAllRequest(\"a\", List.of(), java.util.Set.of(), java.util.Map.of(), new Cart.Page(List.of(), HOLED))', page, addAll"
    })
    void aParameterThatHoldsNull(String made, String parameter, String method) {
        String record = made.substring(0, made.indexOf('('));
        String filled = made.replace("HOLED", "java.util.Arrays.asList(null, null)")
                .replace("PAGE", "new Cart.Page(List.of(), null)");

        assertThatNullPointerException()
                .isThrownBy(() -> program.run("nulls", "return new " + filled + ";"))
                .withMessage("The parameter " + parameter + " of Cart." + method + " holds null in " + record
                        + "; leave null out, or allow it where it is, as in List<@Nullable String>")
                .withCauseInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "skus, 'returned null; return a value, or annotate the method " + NULLABLE + "'",
        "coupon, 'returned null; return a value, or annotate the method " + NULLABLE + "'",
        "number, 'returned null; return a value, or annotate the method " + NULLABLE + "'",
        "sums, 'returned null; return a value, or annotate the method " + NULLABLE + "'",
        "holed, 'returned a value that holds null; leave null out, or allow it where it is, as in List<@Nullable String>'",
        "page, 'returned a value that holds null; leave null out, or allow it where it is, as in List<@Nullable String>'"
    })
    void theSenderLearnsWhichMethodReturnedNull(String method, String text) throws Exception {
        Object failures = program.run("nulls", CARTS + """
                var seen = new java.util.ArrayList<Object>();
                try (pool) {
                    client.create("ann");
                    try {
                        client.METHOD("ann");
                    } catch (NullPointerException e) {
                        seen.add(e.getMessage());
                    }
                    client.METHODAsync("ann").handle((value, failure) -> seen.add(failure.getMessage())).join();
                    return seen;
                }
                """.replace("METHOD", method));

        assertThat(failures).isEqualTo(List.of("Cart." + method + " " + text, "Cart." + method + " " + text));
    }

    @Test
    void whatIsNullableOrNotCopiedMayBeNull() throws Exception {
        Object results = program.run("nulls", CARTS + """
                try (pool) {
                    client.create("ann");
                    client.allow("ann", java.util.Arrays.asList("a", null), null, null, null);
                    client.allow("ann", null, null, null, null);
                    return java.util.Optional.ofNullable(client.name("ann"));
                }
                """);

        assertThat(results).hasToString("Optional.empty");
    }

    @ParameterizedTest
    @CsvSource({
        "session, 'new UserSessionClient(null)', The pool of UserSessionClient is null",
        "custominit, 'new Devices(POOL).create(null)', The init of a Device is null",
        "custominit, 'new Devices(POOL).send().create(null)', The init of a Device is null",
        "custominit, 'new Devices(POOL).within(null)', The time-out of Devices is null"
    })
    void whatElseAClientRefuses(String name, String call, String text) {
        String pool = "ThreadPool.builder(Device.class).factory(Device.Start.class, Device::new).build()";
        assertThatNullPointerException()
                .isThrownBy(() -> program.run(name, call.replace("POOL", pool) + "; return null;"))
                .withMessage(text);
    }

    /** Kotlin says with a question mark what may be null, and Java does not see that of what is in a list. */
    @Test
    void theWayOutIsKotlinsInKotlin() throws IOException {
        Path item = Files.writeString(output.resolve("OfKotlin.java"), """
                import io.github.messagingpool.*;
                @PoolItem
                @kotlin.Metadata(d2 = {})
                class OfKotlin {
                    OfKotlin(long id) {}
                    @Messaging
                    java.util.List<String> names(java.util.List<String> given) { return given; }
                }
                """);

        Compilation compilation =
                Compilation.of(Compiler.JAVAC, List.of(item), output, "-sourcepath", "src/test/golden/libraries");

        assertThat(compilation.generated().get("NamesRequest.java"))
                .contains("The parameter given of OfKotlin.names is null in NamesRequest; ")
                .contains("give a value, or declare its type with ?\"")
                .contains("leave null out, or mark the parameter @Sendable if nothing changes the value any more");
        assertThat(compilation.generated().get("NamesResponse.java"))
                .contains("OfKotlin.names returned null; return a value, or declare its type with ?\"")
                .contains("leave null out, or mark the method @Sendable if nothing changes the value any more");
    }

    private void refuses(String body, String text) {
        assertThatNullPointerException()
                .isThrownBy(() -> program.run("nulls", body))
                .withMessage(text);
    }
}
