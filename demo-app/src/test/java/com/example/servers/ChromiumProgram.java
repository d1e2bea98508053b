package com.example.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

/** The Chromium of this machine, without a window and with an empty profile; it asks nobody for anything but the page. */
final class ChromiumProgram implements BrowserWay {

    private @Nullable ChromeDriver driver;
    private @Nullable Path profile;

    @Override
    public void start() {
        Path browser = find("chromium");
        Path program = find("chromedriver");
        try {
            profile = Files.createTempDirectory("chromium");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(program.toFile())
                    .usingAnyFreePort()
                    .build();
            driver = new ChromeDriver(service, options(browser, profile));
        } catch (WebDriverException | IOException e) {
            stop();
            throw new ServerUnavailableException("chromium could not be started: " + e.getMessage(), e);
        }
    }

    private static Path find(String program) {
        return LocalProgram.find(program)
                .orElseThrow(() -> new ServerUnavailableException(program + " is not installed here", null));
    }

    private static ChromeOptions options(Path browser, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true));
        return options;
    }

    @Override
    public ChromeDriver driver() {
        return Objects.requireNonNull(driver, "the browser is not started");
    }

    @Override
    public void stop() {
        if (driver != null) {
            driver.quit();
            driver = null;
        }
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) { // the browser may still write there
            Objects.requireNonNull(profile).toFile().deleteOnExit();
        }
    }

    @Override
    public String toString() {
        return "the chromium of this machine";
    }
}
