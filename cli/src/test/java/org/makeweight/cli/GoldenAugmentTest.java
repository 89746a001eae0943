package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.testing.Shared;

/** What a user of imbalanced-learn checks first: {@code augment} gives the very rows, from file to file. */
class GoldenAugmentTest {
    private static final Map<String, String> IDS = Map.of(
            "RandomOverSampler", "random-oversampling",
            "SMOTE", "smote",
            "SMOTENC", "smote",
            "SMOTEN", "smote",
            "BorderlineSMOTE", "borderline-smote",
            "ADASYN", "adasyn");

    private static final Set<String> NOT_THE_METHODS =
            Set.of("random_state", "sampling_strategy", "neighbours", "categorical_features");

    @TempDir
    Path folder;

    record Run(String file, JsonNode node) {
        JsonNode params() {
            return node.get("params");
        }

        @Override
        public String toString() {
            return file + " " + node.get("dataset").asText() + " "
                    + node.get("sampler").asText() + " " + params();
        }
    }

    static Stream<Run> runs() {
        return Stream.of("overlap", "threeway", "grid", "nominal", "revised")
                .map(name -> "samplers-" + name + ".json")
                .flatMap(file -> StreamSupport.stream(
                                Shared.json("golden/" + file).get("runs").spliterator(), false)
                        .map(node -> new Run(file, node)))
                .filter(run -> IDS.containsKey(run.node().get("sampler").asText()))
                // recorded from a version whose borderline-2 had a defect
                .filter(run -> run.file().equals("samplers-revised.json")
                        || !run.params().path("kind").asText().equals("borderline-2"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theFileHasTheRowsOfImbalancedLearn(Run run) throws IOException {
        Path input = Shared.path("golden/data-" + run.node().get("dataset").asText() + ".csv");
        Path output = folder.resolve("out.csv");
        Path origins = folder.resolve("origins.csv");
        List<String> header = List.of(Files.readAllLines(input).get(0).split(",", -1));
        List<Object> arguments = new ArrayList<>(List.of(
                "augment",
                "--integers",
                "real",
                "--method",
                method(run),
                "--input",
                input,
                "--target",
                "y",
                "--output",
                output,
                "--origins",
                origins,
                "--seed",
                run.params().path("random_state").asLong(0)));
        addStrategy(run, arguments);
        addCategorical(run, header, arguments);
        Cli result = Cli.run(arguments.toArray());
        if (run.node().has("refused")) {
            assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
            assertThat(output).doesNotExist();
            return;
        }
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<String> written = Files.readAllLines(output);
        List<String> read = Files.readAllLines(input);
        assertThat(written.subList(0, read.size()))
                .as("header and input rows, unchanged")
                .isEqualTo(read);
        checkRows(run, written.subList(read.size(), written.size()), Files.readAllLines(origins), read.size() - 1);
    }

    private static String method(Run run) {
        String parameters = run.params().properties().stream()
                .filter(e ->
                        !NOT_THE_METHODS.contains(e.getKey()) && !e.getValue().isNull())
                .map(e -> e.getKey() + "=" + e.getValue().asText())
                .collect(Collectors.joining(","));
        String id = IDS.get(run.node().get("sampler").asText());
        return parameters.isEmpty() ? id : id + ":" + parameters;
    }

    private static void addStrategy(Run run, List<Object> arguments) {
        JsonNode strategy = run.params().path("sampling_strategy");
        if (strategy.isNumber()) {
            arguments.addAll(List.of("--ratio", strategy.asText()));
        } else if (strategy.isObject()) {
            String rows = strategy.properties().stream()
                    .map(e -> e.getKey() + "=" + e.getValue().asInt())
                    .collect(Collectors.joining(","));
            arguments.addAll(List.of("--sampling-strategy", rows));
        } else if (strategy.isTextual()) {
            arguments.addAll(List.of("--sampling-strategy", strategy.asText()));
        }
    }

    private static void addCategorical(Run run, List<String> header, List<Object> arguments) {
        List<String> columns = new ArrayList<>();
        if (run.node().get("sampler").asText().equals("SMOTEN")) {
            columns.addAll(header.subList(0, header.size() - 1));
        }
        run.params().path("categorical_features").forEach(c -> columns.add(header.get(c.asInt())));
        if (!columns.isEmpty()) {
            arguments.addAll(List.of("--categorical", String.join(",", columns)));
        }
    }

    private static void checkRows(Run run, List<String> made, List<String> origins, int inputRows) {
        if (run.node().has("drawn")) {
            List<String> bases = origins.subList(inputRows + 1, origins.size()).stream()
                    .map(line -> line.split(",", -1)[2])
                    .toList();
            assertThat(bases)
                    .isEqualTo(StreamSupport.stream(run.node().get("drawn").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
        if (!run.node().has("X")) {
            return;
        }
        assertThat(made).hasSameSizeAs(run.node().get("X"));
        boolean smoothed = run.params().path("shrinkage").isNumber();
        for (int i = 0; i < made.size(); i++) {
            String[] cells = made.get(i).split(",", -1);
            assertThat(cells[cells.length - 1])
                    .isEqualTo(run.node().get("y").get(i).asText());
            double[] values = Arrays.stream(cells)
                    .limit(cells.length - 1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] expected = StreamSupport.stream(run.node().get("X").get(i).spliterator(), false)
                    .mapToDouble(JsonNode::asDouble)
                    .toArray();
            // smoothing goes through a logarithm and a power, whose last place is the platform's
            assertThat(values).containsExactly(expected, within(smoothed ? 1e-10 : 0));
        }
    }
}
