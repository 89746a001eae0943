package org.makeweight.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.report.Example;
import org.makeweight.report.Report;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader does with the page, in a real browser. */
class PageInBrowserTest {
    private static final String FIRST_TABLE = "table-f1-logistic-regression";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
        Report.write(folder, Example.withCeiling());
        page = folder.resolve("report.html");
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void showPage() {
        browser.dark(false);
        browser.resize(1500, 1000);
        browser.requests();
        browser.show(page, "");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static void choose(String id, String text) {
        browser.script(
                "const s = document.getElementById(arguments[0]);"
                        + "s.value = [...s.options].find((o) => o.text === arguments[1]).value;"
                        + "s.dispatchEvent(new Event('change'));",
                id,
                text);
    }

    /** The texts of the cells in a column of the rows that are shown. */
    private static String column(String table, int column) {
        return browser.script(
                "return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')].filter((r) => !r.hidden)"
                        + ".map((r) => r.cells[arguments[1]].textContent).join('; ')",
                table,
                column);
    }

    @Test
    void namesAreTextAndNoRequestLeavesThePage() {
        assertThat(column(FIRST_TABLE, 0)).isEqualTo("alpha; beta; " + Example.NASTY);
        assertThat(find("h1").getText()).isEqualTo("Example & <script>alert(1)</script>");
        assertThat(browser.script("return document.querySelectorAll('main script').length"))
                .isEqualTo("0");
        assertThat(browser.requests()).allMatch(url -> url.startsWith("file:") || url.startsWith("about:"));
    }

    @Test
    void aColumnIsSortedByAClickAndByTheKeyboard() {
        WebElement header = find("#" + FIRST_TABLE + " thead th:nth-child(2)");
        WebElement button = header.findElement(By.tagName("button"));
        button.click();
        assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(column(FIRST_TABLE, 1)).startsWith("0.000");
        button.sendKeys(Keys.ENTER);
        assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(column(FIRST_TABLE, 1)).endsWith("0.000 ± 0.000");
    }

    @Test
    void filteredDataSetsLeaveTablesChartsAndMeans() {
        find("#choose-imbalance-1").sendKeys("5");
        assertThat(column(FIRST_TABLE, 0)).isEqualTo("beta");
        assertThat(find("#shown").getText()).isEqualTo("1 of 3 data sets shown");
        assertThat(find("#" + FIRST_TABLE + " .computed th").getText()).isEqualTo("Mean of 1 data set");
        assertThat(find("#" + FIRST_TABLE + " .computed td").getText())
                .isEqualTo(find("#" + FIRST_TABLE + " tbody tr:not([hidden]) td")
                        .getText()
                        .substring(0, 5));
        assertThat(find("#dataset-1").isDisplayed()).isFalse();
        find("#choose-all").click();
        assertThat(column(FIRST_TABLE, 0)).contains("alpha");
    }

    @Test
    void oneChoiceOfClassifierAndThresholdIsForAllTables() {
        choose("choose-classifier", "SVM (cost=0.5)");
        choose("choose-threshold", "0.25");
        assertThat(find("#" + FIRST_TABLE).isDisplayed()).isFalse();
        assertThat(find("#"
                                + FIRST_TABLE
                                        .replace("logistic-regression", "svm-cost-0.5-t0\\.25")
                                        .replace("cost-0.5", "cost-0\\.5"))
                        .isDisplayed())
                .isTrue();
        assertThat(find("#chart-gain h3").getText()).contains("SVM (cost=0.5), threshold 0.25");
    }

    @Test
    void aChartSaysTheValueThatTheTableHas() {
        String difference = browser.script(
                "const t = document.querySelector('#" + FIRST_TABLE + " tfoot');"
                        + "return [...t.rows].find((r) => r.cells[0].textContent === 'Difference to none').cells[2].textContent");
        find("#chart-gain svg").sendKeys(Keys.ARROW_RIGHT);
        String texts = "";
        for (int i = 0; i < 20; i++) {
            texts += find("#tip").getText() + "\n";
            find("#chart-gain svg").sendKeys(Keys.ARROW_RIGHT);
        }
        assertThat(texts).contains("Random oversampling: " + difference);
    }

    @Test
    void aHighlightedMethodIsLitEverywhere() {
        choose("choose-method", "SMOTE");
        assertThat(browser.script("return document.querySelectorAll('#" + FIRST_TABLE + " td.lit').length"))
                .isNotEqualTo("0");
        assertThat(browser.script("return document.querySelectorAll('#chart-gain .sign.lit').length"))
                .isEqualTo("1");
        assertThat(browser.script("return document.querySelectorAll('table.ranking tr.lit').length"))
                .isEqualTo("2");
    }

    @Test
    void anotherControlHasDifferencesOfItsOwn() {
        choose("choose-control", "SMOTE");
        assertThat(find("#" + FIRST_TABLE + " .computed:nth-last-child(2) th").getText())
                .isEqualTo("Difference to SMOTE");
        assertThat(find("#chart-gain .remarks").getText()).contains("this control was not tested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset-2", "metric-brier", "tests", "table-tests", "table-brier-logistic-regression"})
    void aLinkOpensWhatItPointsInto(String id) {
        browser.show(page, "#" + id);
        assertThat(browser.script(
                        "const t = document.getElementById(arguments[0]); const b = t.getBoundingClientRect();"
                                + "return (t.closest('details')?.open ?? true) && b.height > 0 && b.top < innerHeight",
                        id))
                .isEqualTo("true");
    }

    @Test
    void aDataSetShowsFoldsAndCounts() {
        find("#dataset-1 summary").click();
        assertThat(find("#dataset-1 .folds svg").isDisplayed()).isTrue();
        assertThat(find("#dataset-1 .place table").getText())
                .contains("threshold 0.5 threshold 0.25", "found missed false alarms rightly left");
    }

    @Test
    void theKeyboardReachesLinksChoicesAndTables() {
        WebElement body = find("body");
        body.sendKeys(Keys.TAB);
        assertThat(browser.script("return document.activeElement.className")).isEqualTo("skip");
        StringBuilder reached = new StringBuilder();
        for (int i = 0; i < 45; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            reached.append(
                    browser.script(
                            "const a = document.activeElement; return ' ' + a.tagName + (a.id ? '#' + a.id : '') + '.' + a.className"));
        }
        assertThat(reached).contains(" A", "#choose-metric", "#choose-all", "DIV.scroll", "BUTTON.sort");
    }

    @ParameterizedTest
    @CsvSource({"1500, false", "1500, true", "360, false"})
    void axeFindsNothing(int width, boolean dark) throws IOException {
        browser.resize(width, 1000);
        browser.dark(dark);
        browser.show(page, "#dataset-1");
        browser.script(axe());
        Object found = browser.driver()
                .executeAsyncScript(
                        "const done = arguments[0]; axe.run().then((r) => done(r.violations.map((v) =>"
                                + " v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' ')).join('\\n')))");
        assertThat(String.valueOf(found)).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1000, 1920})
    void thePageIsNeverWiderThanTheScreen(int width) {
        browser.resize(width, 900);
        browser.show(page, "");
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
    }
}
