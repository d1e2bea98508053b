package io.github.messagingpool.autoconfigure;

/** A text that is no value of a type; the message says which part is not, and what can be done. */
final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableTextException(String message) {
        super(message, null, false, false); // many are made while one text is read
    }

    /** Returns the plainest reason. */
    static String none(String text, Class<?> type) {
        return quoted(text) + " is no " + type.getSimpleName();
    }

    static String quoted(String text) {
        return "'" + Beginning.of(text) + "'";
    }
}
