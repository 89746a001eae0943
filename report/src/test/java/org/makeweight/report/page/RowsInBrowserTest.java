package org.makeweight.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.report.ExampleWithRows;
import org.makeweight.report.citation.CitedWorks;
import org.makeweight.report.citation.Software;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.ReportFigure;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.Provenance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What the page shows of the rows of a run that kept them, in a real browser. */
class RowsInBrowserTest {
    private static final Software SOFTWARE = new Software("1.2.3", "2026");
    private static final String CLOUDS = "#dataset-1 .clouds figure";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void openBrowser() throws IOException {
        browser = Browser.open();
        Evidence evidence = new Evidence(new ReportModel(ExampleWithRows.results()));
        page = Files.writeString(
                folder.resolve("report.html"),
                Page.of(
                        evidence,
                        Optional.empty(),
                        ReportFigure.of(evidence),
                        Optional.of(ExampleWithRows.origins(evidence.model())),
                        SOFTWARE,
                        CitedWorks.of(evidence.model().results(), SOFTWARE),
                        new Provenance("1.2.3", "abc"),
                        Optional.empty()));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void showPage() {
        browser.resize(1500, 1000);
        browser.show(page, "#dataset-1");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static int count(String css) {
        return Integer.parseInt(browser.script("return document.querySelectorAll(arguments[0]).length", css));
    }

    /** What is said of each point of a chart on a walk from the first to the last. */
    private static List<String> walk(String chart, int points) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            find(chart).sendKeys(Keys.ARROW_RIGHT);
            said.add(find("#tip").getText());
        }
        return said;
    }

    /** Of a method that has a figure on every data set. */
    private static void againstDifficultRows() {
        browser.script("const choose = (id, value) => { const s = document.getElementById(id);"
                + "s.value = value ?? [...s.options].find((o) => o.text === 'Random oversampling').value;"
                + "s.dispatchEvent(new Event('change')); };"
                + "choose('choose-method'); choose('choose-regime', 'difficult');");
    }

    @Test
    void eachMethodThatMadeRowsHasThemAmongTheSameRealOnes() {
        find(CLOUDS);
        assertThat(count(CLOUDS)).isEqualTo(2);
        assertThat(find(CLOUDS + ":nth-child(1) figcaption").getText()).isEqualTo("SMOTE");
        assertThat(count(CLOUDS + ":nth-child(1) circle")).isEqualTo(3 + 2 + 4);
        assertThat(count(CLOUDS + ":nth-child(2) circle")).isEqualTo(3 + 2 + 2);
        assertThat(find("#dataset-1 .place").getText()).contains("It holds 63 % of their variance");
    }

    @Test
    void dataSetsWithoutKeptRowsHaveNoPlane() {
        browser.show(page, "#dataset-2");
        find("#dataset-2 .folds svg");
        assertThat(count("#dataset-2 .clouds")).isZero();
    }

    @Test
    void aWalkThroughAPlaneSaysWhatEachRowIsAndWhere() {
        assertThat(walk(CLOUDS + ":nth-child(2) svg", 7))
                .containsExactly(
                        "another class: 0.00, 0.00",
                        "another class: 0.25, 0.00",
                        "another class: 0.50, 0.00",
                        "the minority: 0.75, 1.00",
                        "the minority: 1.00, 1.00",
                        "<GAN>_%: 1.25, 2.00",
                        "<GAN>_%: 1.50, 2.00");
    }

    @Test
    void whatIsPointedAtIsExplainedAndTheExplanationGoesWithThePointer() {
        WebElement row = find(CLOUDS + ":nth-child(1) circle:last-of-type");
        browser.script("arguments[0].scrollIntoView({block: 'center'})", row);
        new Actions(browser.driver()).moveToElement(row).perform();
        assertThat(find("#tip").isDisplayed()).isTrue();
        assertThat(find("#tip").getText()).isEqualTo("SMOTE: 2.00, 2.00");
        new Actions(browser.driver())
                .moveToElement(find(CLOUDS + ":nth-child(1) figcaption"))
                .perform();
        assertThat(find("#tip").isDisplayed()).isFalse();
    }

    @Test
    void aRowThatIsClickedHighlightsTheMethodThatMadeIt() {
        WebElement row = find(CLOUDS + ":nth-child(1) circle:last-of-type");
        browser.script("arguments[0].scrollIntoView({block: 'center'})", row);
        new Actions(browser.driver()).moveToElement(row).click().perform();
        assertThat(browser.script("return document.getElementById('choose-method').selectedOptions[0].text"))
                .isEqualTo("SMOTE");
    }

    @Test
    void gainsStandAtTheShareOfDifficultRowsOfTheirDataSet() {
        againstDifficultRows();
        assertThat(find("#chart-regime svg").getAttribute("aria-label"))
                .startsWith("Gain against share of minority rows that are not safe");
        List<String> said = walk("#chart-regime svg", ExampleWithRows.DIFFICULT.size());
        ExampleWithRows.DIFFICULT.forEach((dataset, share) -> assertThat(said)
                .anySatisfy(
                        words -> assertThat(words).startsWith(dataset + ": ").endsWith(" not safe " + share)));
    }

    @Test
    void dataSetsLieAcrossByTheirShareOfDifficultRows() {
        againstDifficultRows();
        List<String> byPlace = new ArrayList<>();
        Map<String, Double> places = new HashMap<>();
        for (int i = 1; i <= ExampleWithRows.DIFFICULT.size(); i++) {
            find("#chart-regime svg").sendKeys(Keys.ARROW_RIGHT);
            String dataset = find("#tip").getText().replaceFirst("(?s): [+−]?[\\d.]+, share.*", "");
            places.put(
                    dataset,
                    Double.parseDouble(
                            browser.script("return document.querySelector('#chart-regime .at').getAttribute('x')")));
            byPlace.add(dataset);
        }
        byPlace.sort(Comparator.comparing(places::get));
        List<String> byShare = new ArrayList<>(ExampleWithRows.DIFFICULT.keySet());
        byShare.sort(Comparator.comparing(ExampleWithRows.DIFFICULT::get));
        assertThat(byPlace).isEqualTo(byShare);
    }

    @Test
    void trainingsAndOriginsStandWithTheirDataSetAndLeaveWithIt() {
        assertThat(find("#dataset-1 figure.wide svg title").getAttribute("textContent"))
                .startsWith("Training of <GAN>_%");
        assertThat(find("#dataset-1 .place figure:last-of-type table").getText())
                .contains("Random oversampling 2 2.0", "SMOTE 2 2.0")
                .doesNotContain("alpha", "beta");
        assertThat(count("#dataset-2 figure.wide")).isZero();
        find("#choose-imbalance-1").sendKeys("5");
        assertThat(find("#dataset-1").isDisplayed()).isFalse();
        assertThat(browser.script("return [...document.querySelectorAll('#table-origins-summary tbody tr')]"
                        + ".filter((r) => !r.hidden).map((r) => r.cells[0].textContent).join()"))
                .isEqualTo("beta,beta");
    }
}
