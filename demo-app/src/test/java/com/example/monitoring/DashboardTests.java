package com.example.monitoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests for {@link Dashboard}: what can be seen in the file; its expressions are asked of a Prometheus elsewhere. */
class DashboardTests {

    private static final int COLUMNS = 24;

    private final Dashboard dashboard = new Dashboard();

    @Test
    void itShowsEveryMeter() {
        Set<String> shown = dashboard
                .expressions(".*")
                .flatMap(expression -> expression.metrics().stream())
                .collect(toSet());

        assertThat(shown).isEqualTo(MonitoringPage.names());
    }

    @Test
    void everyVariableIsKnown() {
        assertThat(dashboard.expressions(".*")).extracting(Expression::text).noneMatch(text -> text.contains("$"));
        assertThat(dashboard.panels())
                .flatExtracting(panel -> panel.findValuesAsString("uid"))
                .isNotEmpty()
                .containsOnly("${datasource}");
        assertThat(dashboard.variables())
                .extracting(variable -> variable.path("name").asString())
                .containsExactly("datasource", "instance", "pool");
    }

    @Test
    void everyExpressionIsOfThePoolsAndInstancesThatAreChosen() {
        assertThat(dashboard.selectors()).isNotEmpty().allSatisfy(selector -> assertThat(selector)
                .contains("pool=~\"$pool\"")
                .contains("instance=~\"$instance\""));
    }

    @Test
    void everyPanelHasItsOwnPlaceAndNumber() {
        List<Rectangle> places =
                dashboard.panels().stream().map(DashboardTests::place).toList();

        assertThat(places).allSatisfy(place -> {
            assertThat(place.x + place.width).isLessThanOrEqualTo(COLUMNS);
            assertThat(places).filteredOn(place::intersects).hasSize(1);
        });
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPanelSaysWhatItShows() {
        assertThat(dashboard.panels()).allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            if (!panel.path("type").asString().equals("row")) {
                assertThat(panel.path("description").asString()).endsWith(".");
                assertThat(panel.path("targets").valueStream()).isNotEmpty().allSatisfy(target -> assertThat(
                                target.path("legendFormat").asString())
                        .isNotBlank());
            }
        });
    }

    private static Rectangle place(JsonNode panel) {
        JsonNode place = panel.path("gridPos");
        return new Rectangle(
                place.path("x").asInt(),
                place.path("y").asInt(),
                place.path("w").asInt(),
                place.path("h").asInt());
    }
}
