package org.makeweight.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, from the paths that the environment variables {@code CHROMIUM} and {@code CHROMEDRIVER} name, else
 * from {@code /usr/bin}; nothing is downloaded. Without one tests are skipped, with {@code CI=true} they fail.
 */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        Path chromium = path("CHROMIUM", "/usr/bin/chromium");
        Path driver = path("CHROMEDRIVER", "/usr/bin/chromedriver");
        boolean there = Files.isExecutable(chromium) && Files.isExecutable(driver);
        String missing = "the page is tried out in Chromium: " + chromium + " and " + driver
                + " must be there; CHROMIUM and" + " CHROMEDRIVER name others";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as(missing).isTrue();
        }
        Assumptions.assumeTrue(there, missing);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driver.toString()))
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        // long enough for a busy machine; what opens is filled a moment later, and elements are waited for so long
        started.manage()
                .timeouts()
                .implicitlyWait(Duration.ofSeconds(20))
                .scriptTimeout(Duration.ofMinutes(5))
                .pageLoadTimeout(Duration.ofMinutes(5));
        return new Browser(started);
    }

    private static Path path(String variable, String usual) {
        String named = System.getenv(variable);
        return Path.of(named == null ? usual : named);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** A file, at a place in it. */
    void show(Path file, String fragment) {
        driver.get("about:blank");
        driver.get(file.toUri() + fragment);
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean dark) {
        Map<String, Object> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** What a script returns, as text. */
    String script(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** Errors and warnings of the page since they were last asked for. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked of the network or the disk since this was last asked for. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"documentURL\".*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
