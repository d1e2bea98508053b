package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Single mistakes of {@code golden/bad}, and item classes that have several of them. */
final class Mistakes {

    /** Where a piece of source stands: in the item class, before it, or beside it. */
    enum Place {
        ANNOTATION,
        BEFORE,
        KEYWORD,
        AFTER_NAME,
        CONSTRUCTOR,
        MESSAGING,
        METHOD_ANNOTATION,
        METHOD_MODIFIER,
        METHOD_RESULT,
        PARAMETER,
        THROWN,
        MEMBER,
        BESIDE,
        ABOVE
    }

    /** A piece of source, and where it stands. */
    record Piece(Place place, String text) {}

    /**
     * A mistake.
     *
     * @param text what is reported
     * @param takes what it is about: mistakes that are about the same do not go together
     * @param pieces how it is written
     */
    record Mistake(String text, Set<String> takes, List<Piece> pieces) {

        boolean isIndependentOf(Mistake other) {
            return Collections.disjoint(takes, other.takes);
        }
    }

    private static final String MESSAGE = "@Messaging void ";
    private static final String CONSTRUCTOR = "constructor";
    private static final String ID = "id";
    private static final String KIND = "kind";

    private Mistakes() {}

    static List<Mistake> all() {
        return Stream.of(ofTheClass(), ofTheConstructor(), ofTheMethod(), ofOtherMethods())
                .flatMap(List::stream)
                .toList();
    }

    private static Mistake mistake(String text, String takes, Piece... pieces) {
        return new Mistake(text, Set.of(takes.split(" ")), List.of(pieces));
    }

    private static Piece piece(Place place, String text) {
        return new Piece(place, text);
    }

    private static List<Mistake> ofTheClass() {
        return List.of(
                mistake(
                        "The record Item cannot be an item",
                        "kind access-of-constructor constructor parent final",
                        piece(Place.KEYWORD, "record"),
                        piece(Place.AFTER_NAME, "(long id)"),
                        piece(Place.CONSTRUCTOR, "")),
                mistake(
                        "The abstract class Item cannot be an item",
                        "kind id constructor access-of-constructor init-taken client-taken bound variable private inner final",
                        piece(Place.BEFORE, "abstract")),
                mistake("The inner class Item cannot be made", "kind inner", piece(Place.BEFORE, "inner")),
                mistake("Generated code cannot see Item", "private", piece(Place.BEFORE, "private")),
                mistake(
                        "Item is final, so Spring cannot put the proxy",
                        "final",
                        piece(Place.BEFORE, "@org.springframework.transaction.annotation.Transactional final")),
                mistake(
                        "@RabbitListener on Item",
                        "listener",
                        piece(Place.BEFORE, "@org.springframework.amqp.rabbit.annotation.RabbitListener")),
                mistake(
                        "Item, an item, is a CommandLineRunner",
                        "interface",
                        piece(Place.AFTER_NAME, " implements org.springframework.boot.CommandLineRunner")),
                mistake("'lower' cannot be the name of the init", "init", piece(Place.ANNOTATION, "init = \"lower\"")),
                mistake(
                        "'Integer' cannot be the name of the client",
                        "client",
                        piece(Place.ANNOTATION, "client = \"Integer\"")),
                mistake(
                        "'cart' cannot be what the names of records begin with",
                        "prefix",
                        piece(Place.ANNOTATION, "prefix = \"cart\"")),
                mistake(
                        "The type ItemInit exists already",
                        "init id init-taken",
                        piece(Place.ABOVE, "class ItemInit {}")),
                mistake(
                        "The type ItemClient exists already",
                        "client client-taken",
                        piece(Place.ABOVE, "class ItemClient {}")),
                mistake(
                        "The bound Outer.Unseen of U is not visible",
                        "bound",
                        piece(Place.BESIDE, "private static class Unseen {}"),
                        piece(Place.AFTER_NAME, "<U extends Unseen>")),
                mistake(
                        "Item extends the item class Parent",
                        "parent",
                        piece(Place.ABOVE, "@PoolItem class Parent { Parent(long id) {} }"),
                        piece(Place.AFTER_NAME, " extends Parent")),
                mistake(
                        "Inherited from Base: The parameter text of take is not sendable",
                        "parent",
                        piece(Place.ABOVE, "abstract class Base { @Messaging void take(StringBuilder text) {} }"),
                        piece(Place.AFTER_NAME, " extends Base")),
                mistake("cannot find symbol", "parent", piece(Place.AFTER_NAME, " extends Nowhere")));
    }

    private static List<Mistake> ofTheConstructor() {
        return List.of(
                mistake("The constructor is private", "access-of-constructor", piece(Place.CONSTRUCTOR, "private")),
                mistake("declare it long instead of Long", CONSTRUCTOR, piece(Place.CONSTRUCTOR, "(Long id)")),
                mistake(
                        "put it first, Item(long id, Runnable service)",
                        CONSTRUCTOR,
                        piece(Place.CONSTRUCTOR, "(Runnable service, long id)")),
                mistake(
                        "An id must be immutable: in component text of Outer.Mutable",
                        CONSTRUCTOR,
                        piece(Place.BESIDE, "record Mutable(StringBuilder text) {}"),
                        piece(Place.CONSTRUCTOR, "(Mutable id)")),
                mistake("has no parameter", "constructor id", piece(Place.CONSTRUCTOR, "()")),
                mistake("has no parameter", "constructor id access-of-constructor", piece(Place.CONSTRUCTOR, "none")),
                mistake(
                        "Item has several constructors",
                        "constructor id access-of-constructor",
                        piece(Place.CONSTRUCTOR, "(long id) {} Item(int id)")),
                mistake(
                        "Outer.OtherInit is the init of another item",
                        "constructor id",
                        piece(Place.BESIDE, "record OtherInit(long id) implements Init.OfLong<String> {}"),
                        piece(Place.CONSTRUCTOR, "(OtherInit init)")),
                mistake("cannot find symbol", "constructor id", piece(Place.CONSTRUCTOR, "(Nowhere id)")));
    }

    /** All in one method. */
    private static List<Mistake> ofTheMethod() {
        return List.of(
                mistake("method m is static", "m-static", piece(Place.METHOD_MODIFIER, "static")),
                mistake("method m is private", "m-private", piece(Place.METHOD_MODIFIER, "private")),
                mistake(
                        "method m is generic",
                        "m-generic",
                        piece(Place.METHOD_MODIFIER, "<X>"),
                        piece(Place.PARAMETER, "X any")),
                mistake("The time-out of m, 'soon'", "m-timeout", piece(Place.MESSAGING, "timeout = \"soon\"")),
                mistake("create = true of m", "m-create", piece(Place.MESSAGING, "create = true")),
                mistake(
                        "'java' cannot be the name of a record",
                        "m-request",
                        piece(Place.MESSAGING, "request = \"java\"")),
                mistake(
                        "'Object' cannot be the name of a record",
                        "m-response",
                        piece(Place.MESSAGING, "response = \"Object\"")),
                mistake(
                        "@Async on m",
                        "m-async",
                        piece(Place.METHOD_ANNOTATION, "@org.springframework.scheduling.annotation.Async")),
                mistake(
                        "@Scheduled on m",
                        "m-scheduled",
                        piece(Place.METHOD_ANNOTATION, "@org.springframework.scheduling.annotation.Scheduled")),
                mistake(
                        "@Cacheable on m",
                        "m-cacheable",
                        piece(Place.METHOD_ANNOTATION, "@org.springframework.cache.annotation.Cacheable")),
                mistake("The result of m is not sendable", "m-result", piece(Place.METHOD_RESULT, "Object")),
                mistake(
                        "method m is a suspend function",
                        "m-result",
                        piece(Place.METHOD_RESULT, "Object"),
                        piece(Place.PARAMETER, "kotlin.coroutines.Continuation<? super Integer> completion")),
                mistake(
                        "The parameter buffer of m is not sendable",
                        "m-buffer",
                        piece(Place.PARAMETER, "StringBuilder buffer")),
                mistake(
                        "The parameter names of m is not sendable: ArrayList<String> is not known to be copied",
                        "m-names",
                        piece(Place.PARAMETER, "ArrayList<String> names")),
                mistake(
                        "The parameter ownTimeout of m would hide",
                        "m-hides",
                        piece(Place.PARAMETER, "int ownTimeout")),
                mistake(
                        "The parameter unseen of m has the type Outer.Hidden, which generated code cannot see",
                        "m-unseen",
                        piece(Place.BESIDE, "private record Hidden(int number) {}"),
                        piece(Place.PARAMETER, "Hidden unseen")),
                mistake(
                        "throws Throwable, but a request may only throw",
                        "m-throwable",
                        piece(Place.THROWN, "Throwable")),
                mistake(
                        "OutOfStock may share state that changes, in its field items",
                        "m-thrown",
                        piece(
                                Place.BESIDE,
                                "static class OutOfStock extends Exception { final List<String> items = null; }"),
                        piece(Place.THROWN, "OutOfStock")),
                mistake("cannot find symbol", "m-nowhere", piece(Place.PARAMETER, "Nowhere nowhere")));
    }

    /** Each in a method of its own. */
    private static List<Mistake> ofOtherMethods() {
        return Stream.of(
                        own("The parameter l of raw is not sendable: List has no type arguments", "raw(List l) {}"),
                        own("the wildcard ? stands for any type", "wild(List<?> l) {}"),
                        own("an array of anything but primitives", "array(String... names) {}"),
                        own("The client would have wait(long, int)", "wait(int seconds) {}", CONSTRUCTOR, ID, "kind"),
                        own("has more parameters than fit", "many(" + longs(127) + ") {}"),
                        own("The client would have askAsync twice", "ask() {} " + MESSAGE + "askAsync() {}"),
                        own("PutRequest is already generated", "put(int a) {} " + MESSAGE + "put(String a) {}", KIND),
                        own("V may stand for a type that is not sendable", "variable(V value) {}", "variable"),
                        new Mistake(
                                "in its field uses, which is not final",
                                Set.of("mode"),
                                List.of(
                                        piece(Place.BESIDE, "enum Mode { ON; int uses; }"),
                                        piece(Place.MEMBER, MESSAGE + "mode(Mode mode) {}"))),
                        new Mistake(
                                "what its own constructor does is not known",
                                Set.of("order"),
                                List.of(
                                        piece(Place.BESIDE, "record Order(List<String> lines) { Order {} }"),
                                        piece(Place.MEMBER, MESSAGE + "order(Order order) {}"))),
                        new Mistake(
                                "holds the type List<Outer.Inner>, which has to be copied",
                                Set.of("inner"),
                                List.of(
                                        piece(Place.BESIDE, "private record Inner(int[] numbers) {}"),
                                        piece(Place.BESIDE, "record Around(List<Inner> inner) {}"),
                                        piece(Place.MEMBER, MESSAGE + "around(Around around) {}"))),
                        new Mistake(
                                "cannot find symbol",
                                Set.of("line"),
                                List.of(
                                        piece(Place.BESIDE, "record Line(Nowhere nowhere) {}"),
                                        piece(Place.MEMBER, MESSAGE + "line(Line line) {}"))),
                        new Mistake(
                                "@Messaging has no effect here",
                                Set.of("misplaced"),
                                List.of(piece(Place.BESIDE, "static class Misplaced { @Messaging void ask() {} }"))))
                .toList();
    }

    private static Mistake own(String text, String method, String... takes) {
        Set<String> all = Stream.concat(Stream.of(method), Stream.of(takes)).collect(Collectors.toSet());
        return new Mistake(text, all, List.of(piece(Place.MEMBER, MESSAGE + method)));
    }

    private static String longs(int number) {
        return IntStream.range(0, number).mapToObj(i -> "long p" + i).collect(Collectors.joining(", "));
    }

    /** Writes an item class with some mistakes, and what it needs. */
    static String source(String packageName, List<Mistake> mistakes) {
        List<Piece> pieces =
                mistakes.stream().flatMap(mistake -> mistake.pieces().stream()).toList();
        boolean isInner = texts(pieces, Place.BEFORE).contains("inner");
        boolean isRecord = !texts(pieces, Place.KEYWORD).isEmpty();
        String before = texts(pieces, Place.BEFORE).stream()
                .filter(text -> !text.equals("inner"))
                .collect(Collectors.joining(" "));
        return """
                package %s;
                import io.github.messagingpool.*;
                import java.util.*;
                %s
                class Outer {
                %s
                @PoolItem(%s)
                %s %s %s Item%s {
                %s
                %s
                %s
                }
                }
                """.formatted(
                        packageName,
                        lines(pieces, Place.ABOVE),
                        lines(pieces, Place.BESIDE),
                        String.join(", ", texts(pieces, Place.ANNOTATION)),
                        before,
                        isInner || isRecord ? "" : "static",
                        isRecord ? "record" : "class",
                        afterName(texts(pieces, Place.AFTER_NAME)),
                        isRecord ? "" : constructor(texts(pieces, Place.CONSTRUCTOR)),
                        method(pieces),
                        lines(pieces, Place.MEMBER));
    }

    private static String afterName(List<String> texts) {
        String bound =
                texts.stream().filter(text -> text.startsWith("<")).findFirst().orElse("");
        String variables = bound.isEmpty() ? "<V>" : bound.replace(">", ", V>");
        List<String> rest = new ArrayList<>(texts);
        rest.remove(bound);
        rest.sort(String::compareTo); // the header of a record begins with "(", "extends" stands before "implements"
        Collections.sort(rest, (one, other) -> Boolean.compare(other.startsWith("("), one.startsWith("(")));
        return variables + String.join("", rest);
    }

    private static String constructor(List<String> texts) {
        if (texts.contains("none")) {
            return "";
        }
        String access = texts.contains("private") ? "private " : "";
        String rest =
                texts.stream().filter(text -> text.startsWith("(")).findFirst().orElse("(long id)");
        return access + "Item" + rest + " {}";
    }

    private static String method(List<Piece> pieces) {
        List<String> modifiers = new ArrayList<>(texts(pieces, Place.METHOD_MODIFIER));
        modifiers.sort((one, other) -> Boolean.compare(one.startsWith("<"), other.startsWith("<")));
        List<String> thrown = texts(pieces, Place.THROWN);
        return "@Messaging(" + String.join(", ", texts(pieces, Place.MESSAGING)) + ") "
                + String.join(" ", texts(pieces, Place.METHOD_ANNOTATION)) + " "
                + String.join(" ", modifiers) + " "
                + texts(pieces, Place.METHOD_RESULT).stream().findFirst().orElse("int")
                + " m(" + String.join(", ", texts(pieces, Place.PARAMETER)) + ") "
                + (thrown.isEmpty() ? "" : "throws " + String.join(", ", thrown))
                + " { return 1; }";
    }

    private static String lines(List<Piece> pieces, Place place) {
        return String.join("\n", texts(pieces, place));
    }

    private static List<String> texts(List<Piece> pieces, Place place) {
        return pieces.stream()
                .filter(piece -> piece.place() == place)
                .map(Piece::text)
                .toList();
    }
}
