package com.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.servers.Browser;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** What must be so of the dashboard in every state, and of it alone. */
record Watched(Browser browser) {

    /** The page asks every two seconds. */
    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
    }

    /** Waits until the page shows something. */
    void shows(String selector, String... texts) {
        soon().untilAsserted(() -> assertThat(browser.text(selector)).contains(texts));
    }

    /** Checks the state for everybody, in light and dark, wide and narrow, and keeps pictures of it. */
    void fine(String state) {
        for (String scheme : new String[] {"light", "dark"}) {
            for (int width : new int[] {1440, 390}) {
                browser.look(width, scheme);
                assertThat(browser.overflow()).as("%s at %s", state, width).isZero();
                assertThat(browser.cut()).as("%s at %s", state, width).isEmpty();
                if (scheme.equals("light") == (width == 1440)) { // each colour and each width once
                    assertThat(browser.barriers())
                            .as("%s, %s, %s", state, scheme, width)
                            .isEmpty();
                }
                browser.picture(state + "-" + scheme + "-" + width);
            }
        }
        browser.look(1440, "light");
        assertThat(browser.complaints()).isEmpty();
    }
}
