package io.github.messagingpool.processor;

import javax.lang.model.element.TypeElement;

/** What a generated record says of a null that it refuses: whose it is, and the way out. */
final class NullTexts {

    private static final String NULLABLE = " with @Nullable (of org.jspecify.annotations, or another)";

    private final String item;
    private final String record;
    private final String method;
    private final boolean isResponse;
    private final boolean isKotlin;

    private NullTexts(TypeElement item, String record, String method, boolean isResponse) {
        this.item = TypeText.nestedName(item);
        this.record = record;
        this.method = this.item + "." + method;
        this.isResponse = isResponse;
        this.isKotlin = Kotlin.is(item);
    }

    static NullTexts ofInit(ItemModel item) {
        return new NullTexts(item.element(), item.init(), "", false);
    }

    static NullTexts ofRequest(ItemModel item, MessageModel message) {
        return new NullTexts(item.element(), message.request(), message.name(), false);
    }

    static NullTexts ofResponse(ItemModel item, MessageModel message) {
        return new NullTexts(item.element(), message.response(), message.name(), true);
    }

    String id() {
        return "The id of " + record + " is null; give the id of a " + item;
    }

    /** Says that a value is null. */
    String value(ValueModel value) {
        String allow = isKotlin ? "declare its type with ?" : "annotate " + declaration() + NULLABLE;
        return isResponse
                ? method + " returned null; return a value, or " + allow
                : "The parameter " + value.name() + " of " + method + " is null in " + record + "; give a value, or "
                        + allow;
    }

    /** Says that there is a null in a value: in a list, or in a record. */
    String within(ValueModel value) {
        String what = isResponse
                ? method + " returned a value that holds null"
                : "The parameter " + value.name() + " of " + method + " holds null in " + record;
        // Java does not see the ? of a List<String?>
        return what + "; leave null out, or "
                + (isKotlin
                        ? "mark " + declaration() + " @Sendable if nothing changes the value any more"
                        : "allow it where it is, as in List<@Nullable String>");
    }

    private String declaration() {
        return isResponse ? "the method" : "the parameter";
    }
}
