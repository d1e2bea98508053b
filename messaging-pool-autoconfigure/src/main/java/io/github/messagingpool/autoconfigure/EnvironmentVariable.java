package io.github.messagingpool.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable that seems to mean a setting, in whichever of the forms that people write: with dashes or
 * underscores, in another order, or without a part. Spring Boot reads a dash as nothing in one form, as an underscore in
 * the other, and not both in one name.
 *
 * @param text the variable's name
 * @param start what stands before the group: the prefix as it is read, and perhaps the application's own before
 * @param group the group, {@code DEFAULTS} or {@code POOLS}, or null if none is named
 * @param pool the pool that is named, or null
 * @param setting the setting that is named, or null
 * @param rest what else stands in it, in small letters
 */
record EnvironmentVariable(
        String text,
        String start,
        @Nullable String group,
        @Nullable String pool,
        @Nullable String setting,
        String rest) {

    private static final Pattern OURS =
            Pattern.compile("((?:.*[^\\p{L}\\p{N}])?)MESSAGING[^\\p{L}\\p{N}]?POOLS?[^\\p{L}\\p{N}]+(.+)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Returns null if it means nothing of ours. */
    static @Nullable EnvironmentVariable of(String text, Collection<String> pools, Collection<String> settings) {
        Matcher matcher = OURS.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        List<String> words = new ArrayList<>(
                Arrays.asList(BETWEEN_WORDS.split(matcher.group(2).toLowerCase(Locale.ROOT))));
        String group = takeGroup(words);
        String pool = "DEFAULTS".equals(group) ? null : take(words, pools);
        String setting = take(words, settings);
        EnvironmentVariable variable = new EnvironmentVariable(
                text, matcher.group(1) + "MESSAGINGPOOL_", group, pool, setting, String.join("", words));
        return variable.isOurs() ? variable : null;
    }

    /** Returns the group that the words begin with, or have anywhere else. */
    private static @Nullable String takeGroup(List<String> words) {
        for (String word : words) {
            String group = word.matches("pools?") ? "POOLS" : word.matches("defaults?") ? "DEFAULTS" : null;
            if (group != null) {
                words.remove(word);
                return group;
            }
        }
        return null;
    }

    /** Removes the words that are the longest of the names, and returns that. */
    private static @Nullable String take(List<String> words, Collection<String> names) {
        List<String> longestFirst = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= words.size(); to++) {
                    List<String> part = words.subList(from, to);
                    if (String.join("", part).equals(PoolOptions.canonical(name))) {
                        part.clear();
                        return name;
                    }
                }
            }
        }
        return null;
    }

    private boolean isOurs() {
        return group != null || pool != null || (setting != null && rest.isEmpty());
    }

    /** Returns whether it means settings of one pool, and not of all. */
    boolean isOfPool() {
        return pool != null || "POOLS".equals(group);
    }

    /** Returns what stands where a setting should, in small letters. */
    String key() {
        return setting == null
                ? rest
                : rest.isEmpty() ? PoolOptions.canonical(setting) : rest + PoolOptions.canonical(setting);
    }

    /** Returns how a setting is written, for certain. */
    String form(@Nullable String ofPool, String setting) {
        String own = ofPool == null ? "DEFAULTS_" : "POOLS_" + upper(ofPool) + "_";
        return start + own + upper(setting);
    }

    private static String upper(String name) {
        return PoolOptions.canonical(name).toUpperCase(Locale.ROOT);
    }
}
