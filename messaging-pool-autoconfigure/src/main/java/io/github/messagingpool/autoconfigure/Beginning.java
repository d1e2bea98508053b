package io.github.messagingpool.autoconfigure;

/** The beginning of a text that may be long. */
final class Beginning {

    private static final int LONGEST = 200;

    private Beginning() {}

    /** Returns a text, or so much of it as is shown, and no half of a character that takes two places. */
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
