package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.testing.Shared;

class MakeClassificationTest {
    /** Matrix products are summed in another order than NumPy's, which moves the last digits of values of size one. */
    private static final double TOLERANCE = 1e-12;

    @Test
    void everyReferenceSetIsMadeAgain() throws IOException {
        JsonNode sets = Shared.json("golden/make_classification.json").get("datasets");
        int compared = 0;
        for (JsonNode set : sets) {
            JsonNode params = set.get("params");
            ClassificationSample sample = MakeClassification.generate(
                    options(params), new RandomState(params.get("random_state").asLong()));
            compare(set.get("file").asText(), sample.x(), sample.y());
            compared++;
        }
        assertThat(compared).isEqualTo(7);
    }

    @Test
    void theEmbeddedSetIsPythonsRowForRow() throws IOException {
        Table table = new IntroductoryClassification().embedded().table();
        compare("data-intro.csv", table.values(), table.labels());
        assertThat(table.classCounts()).containsExactly(900, 100);
        assertThat(table.schema().target().name()).isEqualTo("y");
        assertThat(table.schema().column(4).name()).isEqualTo("x4");
    }

    private static void compare(String file, double[] x, int[] y) throws IOException {
        List<String> lines = Files.readAllLines(Shared.path("golden/" + file));
        int width = x.length / y.length;
        assertThat(lines).hasSize(y.length + 1);
        for (int row = 0; row < y.length; row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            assertThat(cells).hasSize(width + 1);
            for (int c = 0; c < width; c++) {
                double expected = Double.parseDouble(cells[c]);
                assertThat(x[row * width + c])
                        .as("%s, row %d, column %d", file, row, c)
                        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
            }
            assertThat(y[row]).as("%s, row %d", file, row).isEqualTo(Integer.parseInt(cells[width]));
        }
    }

    private static ClassificationOptions options(JsonNode params) {
        ClassificationOptions.Builder builder = ClassificationOptions.builder();
        params.properties().forEach(param -> set(builder, param.getKey(), param.getValue()));
        return builder.build();
    }

    private static void set(ClassificationOptions.Builder builder, String name, JsonNode value) {
        switch (name) {
            case "n_samples" -> builder.nSamples(value.asInt());
            case "n_features" -> builder.nFeatures(value.asInt());
            case "n_informative" -> builder.nInformative(value.asInt());
            case "n_redundant" -> builder.nRedundant(value.asInt());
            case "n_repeated" -> builder.nRepeated(value.asInt());
            case "n_classes" -> builder.nClasses(value.asInt());
            case "n_clusters_per_class" -> builder.nClustersPerClass(value.asInt());
            case "weights" -> builder.weights(doubles(value).orElseThrow());
            case "flip_y" -> builder.flipY(value.asDouble());
            case "class_sep" -> builder.classSep(value.asDouble());
            case "hypercube" -> builder.hypercube(value.asBoolean());
            case "shift" -> builder.shift(doubles(value));
            case "scale" -> builder.scale(doubles(value));
            case "shuffle" -> builder.shuffle(value.asBoolean());
            case "random_state" -> assertThat(value.isIntegralNumber()).isTrue();
            default -> throw new AssertionError("unknown parameter " + name);
        }
    }

    private static Optional<List<Double>> doubles(JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        List<Double> all = new ArrayList<>();
        value.forEach(each -> all.add(each.asDouble()));
        return Optional.of(all);
    }

    @Test
    void shiftsAndScalesMayBeOneForAllOrOneForEachColumn() {
        ClassificationOptions.Builder plain =
                ClassificationOptions.builder().nSamples(20).nFeatures(4).nRedundant(0);
        double[] x =
                MakeClassification.generate(plain.build(), new RandomState(1)).x();
        ClassificationOptions one = plain.shift(Optional.of(List.of(2.0))).build();
        ClassificationOptions each = plain.scale(Optional.of(List.of(1.0, 2.0, 3.0, 4.0)))
                .shuffle(false)
                .build();

        double[] shifted = MakeClassification.generate(one, new RandomState(1)).x();
        for (int i = 0; i < x.length; i++) {
            assertThat(shifted[i]).isEqualTo(x[i] + 2);
        }
        double[] base = MakeClassification.generate(
                        plain.scale(Optional.of(List.of(1.0))).build(), new RandomState(1))
                .x();
        double[] scaled = MakeClassification.generate(each, new RandomState(1)).x();
        for (int i = 0; i < x.length; i++) {
            assertThat(scaled[i]).isEqualTo(base[i] * (1 + i % 4));
        }
    }

    @Test
    void theProbabilitiesAreThoseOfTheMixture() {
        // bins of predicted probability against the share of labels in them; 3.5 standard errors of 20,000 rows
        ClassificationOptions options = ClassificationOptions.builder()
                .nSamples(20_000)
                .nFeatures(6)
                .nInformative(3)
                .nRedundant(1)
                .nClasses(2)
                .nClustersPerClass(2)
                .weights(List.of(0.7))
                .classSep(0.5)
                .flipY(0.1)
                .shift(Optional.empty())
                .scale(Optional.empty())
                .build();
        ClassificationSample sample = MakeClassification.generate(options, new RandomState(3));
        int bins = 10;
        int[] rows = new int[bins];
        double[] expected = new double[bins];
        int[] positives = new int[bins];
        double[] row = new double[6];
        for (int i = 0; i < sample.y().length; i++) {
            System.arraycopy(sample.x(), 6 * i, row, 0, 6);
            double[] probabilities = sample.probabilities(row);
            assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-12));
            int bin = (int) Math.min(bins - 1, bins * probabilities[1]);
            rows[bin]++;
            expected[bin] += probabilities[1];
            positives[bin] += sample.y()[i];
        }
        for (int bin = 0; bin < bins; bin++) {
            if (rows[bin] > 50) {
                double p = expected[bin] / rows[bin];
                double error = Math.sqrt(p * (1 - p) / rows[bin]);
                assertThat(positives[bin] / (double) rows[bin])
                        .as("bin %d", bin)
                        .isCloseTo(p, within(3.5 * error));
            }
        }
        assertThat(rows[0] + rows[bins - 1]).isLessThan(sample.y().length);
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertThatThrownBy(() -> ClassificationOptions.builder().nFeatures(3).build())
                .hasMessageContaining("n_features must be at least 4");
        assertThatThrownBy(() -> ClassificationOptions.builder().nClasses(3).build())
                .hasMessageContaining("6 clusters need as many corners");
        assertThatThrownBy(() -> ClassificationOptions.builder()
                        .weights(List.of(0.5, 0.6))
                        .build())
                .hasMessageContaining("at most 1 together");
        assertThatThrownBy(() -> ClassificationOptions.builder()
                        .weights(List.of(0.1, 0.2, 0.3))
                        .build())
                .hasMessageContaining("weights must be 2 or one fewer but were 3");
    }
}
