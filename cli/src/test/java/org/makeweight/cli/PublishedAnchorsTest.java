package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.testing.Shared;

/**
 * Unaugmented 1-NN with the folds of a published study gives the very counts that were computed for it apart; random
 * over-sampling, which only repeats rows, changes none of them.
 */
class PublishedAnchorsTest {
    /** The one set of the study that is not among the shared ones. */
    private static final String NOT_HERE = "page-blocks-1-3_vs_4";

    @TempDir
    Path folder;

    static Stream<String> datasets() {
        return StreamSupport.stream(
                        Shared.json("golden/published-anchors.json")
                                .get("datasets")
                                .spliterator(),
                        false)
                .map(node -> node.get("name").asText())
                .filter(name -> !name.equals(NOT_HERE));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void oneNearestNeighbourGivesTheCountsOfTheStudy(String name) throws IOException {
        JsonNode anchor = StreamSupport.stream(
                        Shared.json("golden/published-anchors.json")
                                .get("datasets")
                                .spliterator(),
                        false)
                .filter(node -> node.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("folds.csv"), folds(anchor));
        Files.writeString(folder.resolve("spec.yaml"), """
                makeweight: 1
                datasets: [%s]
                augmenters: [none, random-oversampling]
                baselines: false
                classifiers: [knn: {k: 1}]
                validation: {folds_file: folds.csv}
                generator_seeds: 2
                metrics: [balanced_accuracy]
                primary: balanced_accuracy
                """.formatted(name));
        Path out = folder.resolve("results");
        Cli result = Cli.run(
                "run",
                folder.resolve("spec.yaml"),
                "--data",
                Shared.path("datasets"),
                "--out",
                out,
                "--quiet",
                "--threads",
                2);
        assertThat(result.exitCode()).as(result.err()).isZero();

        List<String> expected = expected(anchor);
        List<String> lines = Files.readAllLines(out.resolve("tables/trials.csv"));
        assertThat(counts(lines, "none", "0")).isEqualTo(expected);
        assertThat(counts(lines, "random-oversampling", "0")).isEqualTo(expected);
        assertThat(counts(lines, "random-oversampling", "1")).isEqualTo(expected);
    }

    /** The study's strings mark with 1 the rows tested first. */
    private static String folds(JsonNode anchor) {
        JsonNode strings = anchor.get("first_fold_membership_per_repetition");
        StringBuilder text = new StringBuilder("repeat_0,repeat_1,repeat_2,repeat_3,repeat_4\n");
        for (int row = 0; row < strings.get(0).asText().length(); row++) {
            List<String> cells = new ArrayList<>();
            for (JsonNode string : strings) {
                cells.add(string.asText().charAt(row) == '1' ? "0" : "1");
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    private static List<String> expected(JsonNode anchor) {
        List<String> counts = new ArrayList<>();
        for (JsonNode fold : anchor.get("none_1nn_tp_fp_fn_tn_per_fold")) {
            counts.add(fold.get(0).asInt() + "," + fold.get(1).asInt() + ","
                    + fold.get(2).asInt() + "," + fold.get(3).asInt());
        }
        return counts;
    }

    /** The counts of a method's trials, by repeat and fold. */
    private static List<String> counts(List<String> lines, String augmenter, String seed) {
        List<String> header = List.of(lines.get(0).split(",", -1));
        int tp = header.indexOf("tp");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals(augmenter) && cells[4].equals(seed))
                .map(cells -> String.join(",", List.of(cells).subList(tp, tp + 4)))
                .toList();
    }
}
