package io.github.messagingpool.processor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code @Messaging} says of a message beside its names.
 *
 * @param timeout how long its senders wait who say nothing themselves; empty if the pool says it
 * @param creates whether it may create its item
 */
record MessageOptions(Optional<Duration> timeout, boolean creates) {

    private static final Pattern SIMPLE = Pattern.compile("(\\d+)([a-z]+)");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ns", ChronoUnit.NANOS,
            "us", ChronoUnit.MICROS,
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    /**
     * Returns a duration from its text, in the simple form of Spring Boot or that of ISO 8601; empty if it is neither, or not
     * positive.
     */
    static Optional<Duration> duration(String text) {
        try {
            Matcher simple = SIMPLE.matcher(text.toLowerCase(Locale.ROOT));
            Duration duration = simple.matches() && UNITS.containsKey(simple.group(2))
                    ? Duration.of(Long.parseLong(simple.group(1)), UNITS.get(simple.group(2)))
                    : Duration.parse(text);
            return Optional.of(duration).filter(value -> !value.isZero() && !value.isNegative());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
