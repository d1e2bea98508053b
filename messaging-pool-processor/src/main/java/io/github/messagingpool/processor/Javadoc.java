package io.github.messagingpool.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment taken apart, so that it can be carried to another place. Links become code, since what they name
 * may not be in scope there; headings become plain, and anchors go, since they may not stand there; tags other than the five below are left behind.
 *
 * @param description the text before the tags
 * @param params the text of each {@code @param}, by name
 * @param thrown the text of each {@code @throws}, by the exception's name as it is written
 * @param returns the text of {@code @return}, empty if none
 * @param deprecated the text of {@code @deprecated}, empty if none
 */
record Javadoc(
        String description, Map<String, String> params, Map<String, String> thrown, String returns, String deprecated) {

    static final Javadoc NONE = new Javadoc("", Map.of(), Map.of(), "", "");

    private static final Pattern LINK =
            Pattern.compile("\\{@(link|linkplain|value)\\s+([^\\s}(]+(?:\\([^)]*\\))?)\\s*([^}]*)}");
    private static final Pattern INLINE_RETURN = Pattern.compile("^\\{@return\\s+([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");

    static Javadoc parse(@Nullable String comment) {
        if (comment == null) {
            return NONE;
        }
        List<String> blocks = blocks(unlink(outdent(comment)));
        String description = blocks.get(0);
        String returns = "";
        Matcher inlineReturn = INLINE_RETURN.matcher(description);
        if (inlineReturn.find()) {
            returns = inlineReturn.group(1).strip();
            description = "Returns " + returns + "." + description.substring(inlineReturn.end());
        }
        Map<String, String> params = new LinkedHashMap<>();
        Map<String, String> thrown = new LinkedHashMap<>();
        String deprecated = "";
        for (String block : blocks.subList(1, blocks.size())) {
            String text = afterWord(block);
            switch (firstWord(block)) {
                case "@param" -> params.put(firstWord(text), afterWord(text));
                case "@throws", "@exception" -> thrown.put(firstWord(text), afterWord(text));
                case "@return" -> returns = text;
                case "@deprecated" -> deprecated = text;
                default -> {}
            }
        }
        return new Javadoc(description, params, thrown, returns, deprecated);
    }

    /** Returns the text of a {@code @param}, or another if there is none. */
    String param(String name, String otherwise) {
        String text = params.getOrDefault(name, "");
        return text.isEmpty() ? otherwise : text;
    }

    /** Returns the text of a {@code @throws}, empty if there is none. */
    String thrown(String name) {
        return thrown.getOrDefault(name, "");
    }

    /** Removes the margin, which compilers leave in different widths. */
    private static String outdent(String comment) {
        int margin = comment.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return comment.lines()
                .map(line -> line.isBlank() ? "" : line.substring(margin).stripTrailing())
                .reduce((above, below) -> above + "\n" + below)
                .orElse("")
                .strip();
    }

    private static String unlink(String text) {
        String movable = text.replaceAll("\\{@inheritDoc\\s*}", "")
                .replaceAll("<(/?)[hH][1-6]\\b[^>]*>", "<$1strong>")
                .replaceAll("(<\\w[^>]*?)\\s+(?:id|name)=(?:\"[^\"]*\"|'[^']*'|\\w+)", "$1")
                .strip();
        return LINK.matcher(movable).replaceAll(link -> Matcher.quoteReplacement(replacement(link)));
    }

    private static String replacement(MatchResult link) {
        String label = link.group(3).strip();
        if (!label.isEmpty()) {
            return link.group(1).equals("linkplain") ? label : "{@code " + label + "}";
        }
        String target = link.group(2).replace('#', '.');
        return "{@code " + (target.startsWith(".") ? target.substring(1) : target) + "}";
    }

    /** Splits at lines that begin with a tag, unless within braces. */
    private static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int depth = 0;
        for (String line : text.split("\n", -1)) {
            if (depth == 0 && line.stripLeading().startsWith("@")) {
                blocks.add(block.toString().strip());
                block.setLength(0);
                line = line.stripLeading();
            }
            block.append(line).append('\n');
            depth = depthAfter(line, depth);
        }
        blocks.add(block.toString().strip());
        return blocks;
    }

    private static int depthAfter(String line, int depth) {
        int result = depth;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '{' && (result > 0 || line.startsWith("{@", i))) {
                result++;
            } else if (c == '}' && result > 0) {
                result--;
            }
        }
        return result;
    }

    private static String firstWord(String text) {
        return text.split("\\s+", 2)[0];
    }

    private static String afterWord(String text) {
        String[] words = text.split("\\s+", 2);
        return words.length < 2 ? "" : words[1].strip();
    }
}
