package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.testing.Shared;

/** What {@code stats} says of tables, and which tables it refuses. */
class StatsTest {
    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("scores.csv"), List.of(lines));
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Cli result = run(arguments, "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private static Cli run(Object[] arguments, Object... more) {
        Object[] all = new Object[arguments.length + more.length + 2];
        all[0] = "stats";
        all[1] = "--input";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        System.arraycopy(more, 0, all, 2 + arguments.length, more.length);
        return Cli.run(all);
    }

    private static Cli run(Path file, Object... more) {
        return run(new Object[] {file}, more);
    }

    private static void refused(Path file, String message, Object... options) {
        Cli result = run(file, options);
        assertThat(result.exitCode()).as(result.out()).isEqualTo(2);
        assertThat(result.err().strip().lines()).singleElement().asString().contains(message);
        assertThat(result.out()).isEmpty();
    }

    /** Nine sets; a is plainly better than b, and c fails once and cannot treat one. */
    private Path scores() throws IOException {
        return file(
                "dataset,a,b,c",
                "one,0.91,0.70,0.80",
                "two,0.82,0.61,0.72",
                "three,0.93,0.83,failed",
                "four,0.74,0.54,0.64",
                "five,0.65,0.50,NA",
                "six,0.86,0.68,0.77",
                "seven,0.97,0.87,0.90",
                "eight,0.78,0.66,0.70",
                "nine,0.89,0.64,0.75");
    }

    @Test
    void publishedFiguresStandUnderTheKeysOfTheGoldenFile() throws IOException {
        for (JsonNode golden : Shared.json("golden/statistics.json").get("cases")) {
            if (golden.get("kind").textValue().equals("friedman_family")) {
                JsonNode answer = json(wide(golden.get("input")));
                double tolerance = golden.get("tolerance_abs").doubleValue();
                golden.get("expected").properties().forEach(wanted -> same(wanted, answer, tolerance));
            }
        }
    }

    private static void same(Map.Entry<String, JsonNode> wanted, JsonNode answer, double tolerance) {
        JsonNode found = answer.get(wanted.getKey());
        assertThat(found).as(wanted.getKey()).isNotNull();
        if (wanted.getValue().isObject()) {
            wanted.getValue().properties().forEach(inner -> same(inner, found, tolerance));
        } else if (wanted.getValue().isNumber()) {
            assertThat(found.doubleValue()).isCloseTo(wanted.getValue().doubleValue(), within(tolerance));
        } else if (wanted.getValue().isArray() && wanted.getValue().get(0).isNumber()) {
            assertThat(found).hasSameSizeAs(wanted.getValue());
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).doubleValue())
                        .as(wanted.getKey() + " " + i)
                        .isCloseTo(wanted.getValue().get(i).doubleValue(), within(tolerance));
            }
        } else {
            assertThat(found).as(wanted.getKey()).isEqualTo(wanted.getValue());
        }
    }

    private Path wide(JsonNode input) throws IOException {
        StringBuilder text = new StringBuilder("dataset");
        input.get("methods").forEach(method -> text.append(',').append(method.textValue()));
        int row = 0;
        for (JsonNode scores : input.get("scores")) {
            text.append("\nset ").append(row++);
            scores.forEach(score -> text.append(',').append(score.asText()));
        }
        return Files.writeString(folder.resolve("wide.csv"), text.append('\n'));
    }

    @Test
    void theSentencesSayWhatDiffersWhatDoesNotAndWhatFailed() throws IOException {
        Cli result = run(scores());
        assertThat(result.exitCode()).as(result.err()).isZero();
        String prose = result.out().replaceAll("\\s+", " ");
        assertThat(prose)
                .contains("few data sets (8)")
                .contains("c failed on 1 of the 9 data sets")
                .contains("mean ranks use the 8 of 9 data sets")
                .contains("Friedman's test on 8 data sets")
                .contains("a scores better than b (mean of a less b +0.1689")
                .contains("1 win, 0 ties and 7 losses of b")
                .contains("9 wins, 0 ties and 0 losses of a, adjusted p = 0.023");
    }

    @Test
    void whateverTheNamesTheTextFitsAnyTerminalAndHasThemWhole() throws IOException {
        String longName = "borderline-smote(k_neighbors=3,kind=borderline-2,m_neighbors=12)";
        Path named = file(Files.readString(scores()).replace("dataset,a,b,c", "dataset," + '"' + longName + "\",b,c"));
        Cli result = run(named);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(result.out()).contains(longName, "x better", "y better", "p Holm", "95 % interval");
    }

    @Test
    void withAControlEachOtherMethodIsComparedWithIt() throws IOException {
        JsonNode answer = json(scores(), "--control", "b");
        assertThat(answer.get("comparisons").findValuesAsText("x")).containsExactly("a", "c");
        assertThat(answer.get("comparisons").findValuesAsText("y")).containsExactly("b", "b");
        assertThat(answer.get("versus_control").get("names")).hasSize(2);
        assertThat(answer.get("comparisons").get(1).get("x_failed").intValue()).isEqualTo(1);
        assertThat(answer.get("comparisons").get(1).get("n_datasets").intValue())
                .isEqualTo(8);
    }

    @Test
    void fewerThanFiveDataSetsAreNotTestedAcrossAndTheReasonIsGiven() throws IOException {
        Path few = file("dataset,a,b", "one,0.9,0.7", "two,0.8,0.6", "three,0.9,0.8", "four,0.7,0.5");
        JsonNode answer = json(few);
        assertThat(answer.get("no_test").textValue()).contains("at most 4");
        assertThat(answer.has("friedman_p_no_tie_correction")).isFalse();
        assertThat(answer.get("comparisons").get(0).get("p_wilcoxon").isNull()).isTrue();
        assertThat(run(few).out()).contains("nothing is claimed across them");
    }

    @Test
    void scoresOfFoldsAreTestedOnEachDataSet() throws IOException {
        StringBuilder text = new StringBuilder("method,score,fold,repeat,dataset\n");
        for (int repeat = 1; repeat <= 2; repeat++) {
            for (int fold = 1; fold <= 3; fold++) {
                text.append("x,0.").append(70 + 3 * fold + repeat);
                text.append(',').append(fold).append(',').append(repeat).append(",only\n");
                text.append("y,0.").append(72 + fold);
                text.append(',').append(fold).append(',').append(repeat).append(",only\n");
            }
        }
        Path file = Files.writeString(folder.resolve("long.csv"), text);
        JsonNode test = json(file).get("corrected_resampled_t").get(0);
        assertThat(test.get("n").intValue()).isEqualTo(6);
        assertThat(test.get("test_train_ratio").doubleValue()).isEqualTo(0.5);
        // fold differences -2 + 2 fold + repeat in hundredths: mean 3.5, variance 3.5
        assertThat(test.get("mean_diff").doubleValue()).isCloseTo(0.035, within(1e-12));
        assertThat(test.get("corrected_t").doubleValue())
                .isCloseTo(0.035 / Math.sqrt(3.5e-4 * (1 / 6.0 + 0.5)), within(1e-9));
        assertThat(run(file).out().replaceAll("\\s+", " ")).contains("On only, between x and y,");
    }

    @Test
    void theSameTableGivesTheSameBytes() throws IOException {
        Path file = scores();
        for (String form : List.of("--json", "--latex")) {
            assertThat(run(file, form).out()).isEqualTo(run(file, form).out());
        }
        assertThat(run(file, "--json").out())
                .isNotEqualTo(run(file, "--json", "--seed", 1).out());
    }

    @Test
    void latexHasNoRulesButThoseOfBooktabsAndEscapesNames() throws IOException {
        String tex = run(
                        file(
                                "set,a_b,c&d%",
                                "1,0.1,0.2", "2,0.2,0.3", "3,0.3,0.35", "4,0.1,0.3", "5,0.4,0.5", "6,0.3,0.5"),
                        "--latex")
                .out();
        assertThat(tex)
                .contains("\\toprule", "\\midrule", "\\bottomrule", "a\\_b", "c\\&d\\%")
                .doesNotContain("\\hline", "a_b");
        assertThat(tex.lines().filter(line -> line.startsWith("\\begin{tabular}")))
                .noneMatch(line -> line.contains("|"));
    }

    @Test
    void theDiagramIsWrittenByTheEndingAndNamesWhatItShows() throws IOException {
        for (String ending : List.of("svg", "pdf", "tex")) {
            Path figure = folder.resolve("figure." + ending);
            assertThat(run(scores(), "--figure", figure).exitCode()).isZero();
            byte[] once = Files.readAllBytes(figure);
            run(scores(), "--figure", figure);
            assertThat(Files.readAllBytes(figure)).isNotEmpty().isEqualTo(once);
        }
        assertThat(Files.readString(folder.resolve("figure.svg"))).contains("N = 8", "alpha = 0.05");
        Path none = folder.resolve("none.svg");
        refused(scores(), "leave --control out", "--control", "b", "--figure", none);
        refused(file("dataset,a,b", "one,0.9,0.7"), "needs 5 data sets", "--figure", none);
        refused(scores(), "must end in .svg, .pdf, .tex", "--figure", folder.resolve("none.png"));
        assertThat(none).doesNotExist();
    }

    @Test
    void badTablesAreRefusedInOneLine() throws IOException {
        refused(file("dataset,a,b", "one,0.1,x"), "line 2, column 'b': 'x' is no number");
        refused(file("dataset,a,b", "one,0.1,faild"), "did you mean 'failed'?");
        refused(file("dataset,a,b", "one,0.1,NaN"), "'NaN' is no number");
        refused(file("dataset,a,b", "one,0.1"), "line 2: has 2 values, the header has 3");
        refused(file("dataset,a,b", "one,0.1,0.2", "one,0.1,0.2"), "a second row for 'one'");
        refused(file("dataset,a,a", "one,0.1,0.2"), "two columns are called 'a'");
        refused(file("dataset,a", "one,0.1"), "at least two methods");
        refused(file("dataset,a,b"), "no rows below its header");
        refused(file(""), "is empty");
        refused(file("dataset,a,b", "\"one,0.1,0.2"), "quote");
        refused(file("dataset,a,b", "one,NA,", "two,0.1,"), "fewer than two methods");
        refused(folder.resolve("none.csv"), "no such file");
        refused(folder, "is a folder");
    }

    @Test
    void badLongTablesAreRefusedInOneLine() throws IOException {
        refused(file("dataset,method,score", "one,a,0.1", "one,a,0.2"), "need the columns repeat and fold");
        refused(file("dataset,method,score", "one,a,0.1"), "there is only the method 'a'");
        refused(file("dataset,method,score,repeat", "one,a,0.1,1"), "need both columns");
        refused(file("dataset,method,score,fould", "one,a,0.1,1"), "unknown column 'fould'; did you mean 'fold'?");
        refused(
                file("dataset,method,score,repeat,fold", "one,a,0.1,1,1", "one,a,0.1,1,2", "one,b,0.1,1,1"),
                "other folds");
    }

    @Test
    void badOptionsAreRefusedInOneLine() throws IOException {
        refused(scores(), "--alpha must be between 0 and 1", "--alpha", "1.5");
        refused(scores(), "--rope must be a number from 0 on", "--rope", "-1");
        refused(scores(), "--control 'd' is none of the methods", "--control", "d");
        assertThat(StreamSupport.stream(json(scores()).get("warnings").spliterator(), false))
                .isNotEmpty();
    }
}
