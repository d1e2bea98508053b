package io.github.messagingpool.autoconfigure.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares docs/when-a-request-fails.md with the exceptions that there are, and with what the advice answers. */
@Timeout(60)
class FailuresPageTests {

    private static final String CORE = "io.github.messagingpool";
    private static final Path PAGE = Path.of("../docs/when-a-request-fails.md");

    /** Of a line such as {@code | `ItemNotFoundException` | no item … | 404 |}, the first cell and the last. */
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+Exception)` \\|.*\\| ([^|]+) \\|");

    @Test
    void thePageHasEveryExceptionAndNoOther() throws IOException {
        assertThat(statuses().keySet())
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(CORE).stream()
                                .filter(type -> type.getPackageName().equals(CORE))
                                .filter(type -> type.isAssignableTo(Throwable.class))
                                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(type -> type.getSimpleName())
                                .toList());
        assertThat(Thrown.EACH.keySet()).isEqualTo(statuses().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void theStatusesAreThoseOfTheAdvice(Web web) throws IOException {
        Map<String, String> statuses = statuses();

        web.run(
                (client, on) -> statuses.forEach((failure, status) -> {
                    if (!status.startsWith("of its cause")) {
                        String answered =
                                String.valueOf(client.get("/thrown/" + failure).code());
                        assertThat(answered).as(failure).isEqualTo(status.replaceAll("\\D.*", ""));
                    }
                }),
                Web.ON);
    }

    private static Map<String, String> statuses() throws IOException {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                statuses.put(row.group(1), row.group(2));
            }
        }
        return statuses;
    }
}
