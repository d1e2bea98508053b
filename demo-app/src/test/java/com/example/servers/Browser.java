package com.example.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.testcontainers.lifecycle.Startable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real browser, with what was asked of whom, and what it complained of: for a field with {@code @Container}. Used by one
 * thread.
 */
public final class Browser implements Startable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int TALLEST = 3_000;

    /** Says what is wrong for people who see, hear or move less than others: of what is on the page. */
    private static final String CUT = """
            const found = [];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const box = 'li, p, h2, h3, dt, dd, pre, figcaption, [role=cell], [role=columnheader]';
            while (texts.nextNode()) {
              const text = texts.currentNode;
              if (text.data.trim() === '' || text.parentElement.closest('.hidden, .skip, [hidden], script, style')) { continue; }
              const range = document.createRange();
              range.selectNodeContents(text);
              const around = [];
              for (let each = text.parentElement; each !== null; each = each.parentElement) {
                const style = getComputedStyle(each);
                if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflowX)) {
                  around.length = 0;
                  break;
                }
                if (each.matches(box) || style.overflowX !== 'visible' || each === document.body) {
                  around.push(each.getBoundingClientRect());
                }
              }
              const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
              if (rects.some(rect => around.some(each => rect.right > each.right + 1 || rect.left < each.left - 1))) {
                found.push(text.data);
              }
            }
            return found;
            """;

    private static final String JUDGE = "const done = arguments[arguments.length - 1];"
            + "axe.run({exclude: ['.heat > span']}, {resultTypes: ['violations']}).then(found => done(found.violations"
            + ".filter(each => ['serious', 'critical'].includes(each.impact))"
            + ".map(each => each.id + ': ' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))),"
            + "failure => done(['axe: ' + failure]));";

    private final EitherServer<BrowserWay> browser = new EitherServer<>("Browser", List.of(new ChromiumProgram()));
    private final JsonMapper json = new JsonMapper();
    private final Set<String> hosts = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();

    @Override
    public void start() {
        browser.start();
        driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        look(1440, "light");
    }

    @Override
    public void stop() {
        browser.stop();
    }

    private ChromeDriver driver() {
        return browser.running().driver();
    }

    /** Opens an address anew, with nothing left of another page. */
    public void open(String address) {
        driver().get("about:blank");
        driver().get(address);
    }

    /** Loads the page again. */
    public void reload() {
        driver().navigate().refresh();
    }

    /** Returns the text that is shown of the first element, or nothing while there is none. */
    public String text(String selector) {
        try {
            return driver().findElement(By.cssSelector(selector)).getText();
        } catch (NoSuchElementException | StaleElementReferenceException e) {
            return "";
        }
    }

    /** Returns the texts that are shown of all elements. */
    public List<String> texts(String selector) {
        try {
            return elements(selector).stream().map(WebElement::getText).toList();
        } catch (StaleElementReferenceException e) {
            return List.of();
        }
    }

    /** Returns how many elements there are. */
    public int count(String selector) {
        return elements(selector).size();
    }

    private List<WebElement> elements(String selector) {
        return driver().findElements(By.cssSelector(selector));
    }

    /** Clicks on the first element. */
    public void click(String selector) {
        driver().findElement(By.cssSelector(selector)).click();
    }

    /** Writes into the first element. */
    public void write(String selector, String text) {
        driver().findElement(By.cssSelector(selector)).sendKeys(text);
    }

    /** Presses the tab key, and returns the text, or the label, of what has the focus then. */
    public String tab() {
        WebElement focused = driver().switchTo().activeElement();
        focused.sendKeys(Keys.TAB);
        return Objects.requireNonNullElse(driver().switchTo().activeElement().getAccessibleName(), "");
    }

    /** Presses the enter key on what has the focus. */
    public void enter() {
        driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    /** Goes on in the frame, or, without one, in the page. */
    public void frame(String selector) {
        driver().switchTo().frame(driver().findElement(By.cssSelector(selector)));
    }

    /** Leaves the frame. */
    public void page() {
        driver().switchTo().defaultContent();
    }

    /** Opens another tab before the page, which is hidden then, and goes on in it; returns what leads back to the page. */
    public Runnable otherTab() {
        String first = driver().getWindowHandle();
        driver().switchTo().newWindow(WindowType.TAB);
        return () -> {
            driver().close();
            driver().switchTo().window(first);
        };
    }

    /** Runs a script before those of each page that is opened from now on; returns what ends this. */
    public Runnable first(String script) {
        Object id = cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
        return () -> cdp("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", Objects.requireNonNull(id)));
    }

    /** Returns what a script answers. */
    public Object run(String script) {
        return Objects.requireNonNullElse(driver().executeScript(script), "");
    }

    /** Shows pages as wide as this, and in this colour scheme. */
    public void look(int width, String scheme) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver().executeCdpCommand(command, parameters);
    }

    /** Returns what is seriously wrong for people who see, hear or move less than others. */
    @SuppressWarnings("unchecked")
    public List<String> barriers() {
        driver().executeScript(axe());
        return (List<String>) driver().executeAsyncScript(JUDGE);
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns by how many pixels the page is wider than the window. */
    public long overflow() {
        return (Long) run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Returns the texts that are cut off, or run over what is beside them; but for those that end in dots, or can be scrolled. */
    @SuppressWarnings("unchecked")
    public List<String> cut() {
        return (List<String>) run(CUT);
    }

    /** Writes a picture of the whole page to {@code target/screenshots}. */
    public void picture(String name) {
        Map<?, ?> layout = (Map<?, ?>)
                Objects.requireNonNull(cdp("Page.getLayoutMetrics", Map.of()).get("cssContentSize"));
        long width = ((Number) Objects.requireNonNull(layout.get("width"))).longValue();
        long height = Math.min(TALLEST, ((Number) Objects.requireNonNull(layout.get("height"))).longValue());
        Object data = cdp(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whom pages asked for something so far: hosts, with ports. */
    public Set<String> hosts() {
        driver().manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
            JsonNode message = json.readTree(entry.getMessage()).path("message");
            if (message.path("method").asString().equals("Network.requestWillBeSent")) {
                note(message.path("params").path("request").path("url").asString());
            }
        });
        return Set.copyOf(hosts);
    }

    private void note(String address) {
        if (address.startsWith("http")) {
            hosts.add(URI.create(address).getAuthority());
        }
    }

    /** Returns what broke in pages so far, and what their security policy refused. */
    public List<String> complaints() {
        driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Content Security Policy") || message.contains("Uncaught"))
                .forEach(complaints::add);
        return List.copyOf(complaints);
    }
}
