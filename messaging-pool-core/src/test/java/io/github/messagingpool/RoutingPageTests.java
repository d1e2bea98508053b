package io.github.messagingpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that {@code docs/routing.md} says of each id in its tables which thread owns it. */
class RoutingPageTests {

    private static final Path PAGE = Path.of("../docs/routing.md");
    private static final Pattern UUID_TEXT = Pattern.compile("`new UUID\\((\\d+), (\\d+)\\)`");
    private static final int[] THREADS = {2, 8, 1_000};

    enum Colour {
        GREEN
    }

    /** A row: an id, as it is written, and its owners, with nothing where the page says none. */
    private record Row(String id, List<String> owners) {}

    @Test
    void theVectorsOfTheDefaultAreRight() throws IOException {
        assertThat(check("## The default, exactly", Router.spread())).isEqualTo(15);
    }

    @Test
    void theVectorsOfTheRemainderAreRight() throws IOException {
        assertThat(check("## The remainder, exactly", Router.remainder())).isEqualTo(12);
    }

    /** Returns how many rows there are. */
    private static int check(String title, Router.OfLong router) throws IOException {
        List<Row> rows = rows(title);
        for (Row row : rows) {
            for (Object id : ids(row.id())) {
                for (int i = 0; i < THREADS.length; i++) {
                    if (!row.owners().get(i).isEmpty()) {
                        assertThat(router.threadFor(id, THREADS[i]))
                                .as("%s of %d threads", row.id(), THREADS[i])
                                .isEqualTo(Integer.parseInt(row.owners().get(i)));
                    }
                }
            }
        }
        return rows.size();
    }

    private static List<Row> rows(String title) throws IOException {
        String section = Files.readString(PAGE).split(title, 2)[1].split("\n## ", 2)[0];
        List<Row> rows = new ArrayList<>();
        for (String line : section.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && !cells[1].isBlank() && !cells[1].contains("id ") && !cells[1].contains("---")) {
                rows.add(new Row(cells[1].strip(), List.of(cells[2].strip(), cells[3].strip(), cells[4].strip())));
            }
        }
        return rows;
    }

    private static List<Object> ids(String text) {
        if (text.startsWith("enum constant")) {
            return List.of(Colour.GREEN, Colour.GREEN.name());
        }
        Matcher uuid = UUID_TEXT.matcher(text);
        if (uuid.matches()) {
            return List.of(new UUID(Long.parseLong(uuid.group(1)), Long.parseLong(uuid.group(2))));
        }
        return text.startsWith("`\"") ? List.of(text.substring(2, text.length() - 2)) : List.of(Long.parseLong(text));
    }
}
