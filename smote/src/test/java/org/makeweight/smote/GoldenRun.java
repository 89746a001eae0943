package org.makeweight.smote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.testing.Shared;

/** One run of a reference implementation: its input, its parameters, and what came out. */
record GoldenRun(Path folder, String file, JsonNode node) {
    /** The id here of the reference implementation's class. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("RandomOverSampler", "random-oversampling"),
            Map.entry("SMOTE", "smote"),
            Map.entry("SMOTENC", "smote-nc"),
            Map.entry("SMOTEN", "smote-n"),
            Map.entry("BorderlineSMOTE", "borderline-smote"),
            Map.entry("ADASYN", "adasyn"),
            Map.entry("SMOTEENN", "smote-enn"),
            Map.entry("SMOTETomek", "smote-tomek"),
            Map.entry("TomekLinks", "tomek-links"),
            Map.entry("EditedNearestNeighbours", "enn"),
            Map.entry("NeighbourhoodCleaningRule", "neighbourhood-cleaning"),
            Map.entry("OneSidedSelection", "one-sided-selection"),
            Map.entry("NearMiss", "near-miss"),
            Map.entry("RepeatedEditedNearestNeighbours", "repeated-enn"),
            Map.entry("AllKNN", "all-knn"),
            Map.entry("CondensedNearestNeighbour", "condensed-nn"),
            Map.entry("ClusterCentroids", "cluster-centroids"),
            Map.entry("InstanceHardnessThreshold", "instance-hardness-threshold"),
            Map.entry("RandomUnderSampler", "random-undersampling"));

    /** Parameters that are not the method's own. */
    private static final Set<String> COMMON =
            Set.of("random_state", "sampling_strategy", "neighbours", "categorical_features");

    /** The runs of a shared file. */
    static Stream<GoldenRun> of(String file) {
        return of(Shared.path("golden"), file);
    }

    /**
     * The runs of a file.
     *
     * @param folder where the file and its data sets lie
     */
    static Stream<GoldenRun> of(Path folder, String file) {
        try {
            JsonNode runs =
                    new ObjectMapper().readTree(folder.resolve(file).toFile()).get("runs");
            return StreamSupport.stream(runs.spliterator(), false).map(run -> new GoldenRun(folder, file, run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sampler() {
        return node.get("sampler").asText();
    }

    JsonNode params() {
        return node.get("params");
    }

    boolean known() {
        return IDS.containsKey(sampler());
    }

    Augmenter augmenter() {
        Map<String, String> own = new LinkedHashMap<>();
        params().properties().forEach(field -> {
            if (!COMMON.contains(field.getKey()) && !field.getValue().isNull()) {
                own.put(field.getKey(), field.getValue().asText());
            }
        });
        if (sampler().equals("InstanceHardnessThreshold")) {
            // a forest of theirs cannot be had
            own.put("estimator", "knn");
        }
        return Methods.augmenters().get(IDS.get(sampler())).with(own).make();
    }

    Amount amount() {
        JsonNode strategy = params().get("sampling_strategy");
        if (strategy == null) {
            return Amount.balanced();
        }
        if (!strategy.isObject()) {
            return Amount.parse(strategy.asText());
        }
        Map<String, Integer> rows = new LinkedHashMap<>();
        strategy.properties().forEach(e -> rows.put(e.getKey(), e.getValue().asInt()));
        return new Amount.Rows(rows);
    }

    RandomState random() {
        return new RandomState(params().path("random_state").asLong(0));
    }

    Augmentation run(Table input) {
        return augmenter().augment(input, amount(), random());
    }

    /** The first step of a combined method. */
    Augmenter smote() {
        return Methods.augmenters()
                .get("smote")
                .with(Map.of("k_neighbors", params().get("k_neighbors").asText()))
                .make();
    }

    /** The input, with the columns that the run treats as categories as categories. */
    Table input() {
        List<String[]> lines =
                lines(folder.resolve("data-" + node.get("dataset").asText() + ".csv"));
        String[] header = lines.remove(0);
        int width = header.length - 1;
        Set<Integer> categorical = categorical(width);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            int column = c;
            List<String> texts = lines.stream().map(line -> line[column]).toList();
            columns.add(
                    categorical.contains(c)
                            ? new Column.Categorical(header[c], Labels.sorted(texts))
                            : new Column.Numeric(header[c], false));
        }
        List<String> labels =
                Labels.sorted(lines.stream().map(line -> line[width]).toList());
        double[] values = new double[lines.size() * width];
        for (int i = 0; i < values.length; i++) {
            String text = lines.get(i / width)[i % width];
            values[i] = columns.get(i % width) instanceof Column.Categorical c
                    ? c.categories().indexOf(text)
                    : Double.parseDouble(text);
        }
        int[] y = lines.stream().mapToInt(line -> labels.indexOf(line[width])).toArray();
        int[] counts = new int[labels.size()];
        Arrays.stream(y).forEach(label -> counts[label]++);
        return new Table(
                new Schema(columns, new ClassColumn(header[width], labels, ClassColumn.rarest(counts))), values, y);
    }

    private Set<Integer> categorical(int width) {
        if (sampler().equals("SMOTEN")) {
            return new HashSet<>(IntStream.range(0, width).boxed().toList());
        }
        Set<Integer> categorical = new HashSet<>();
        params().path("categorical_features").forEach(c -> categorical.add(c.asInt()));
        return categorical;
    }

    private static List<String[]> lines(Path file) {
        try {
            return new ArrayList<>(Files.readAllLines(file).stream()
                    .map(line -> line.split(",", -1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The expected synthetic cells, row-major. */
    double[] expectedValues() {
        return StreamSupport.stream(node.get("X").spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    int[] integers(String field) {
        return StreamSupport.stream(node.get(field).spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    /** Cells as the reference has them: numbers, and categories by the number in their name. */
    static double[] plainValues(Table table, int fromRow) {
        double[] values = Arrays.copyOfRange(table.values(), fromRow * table.columns(), table.values().length);
        for (int i = 0; i < values.length; i++) {
            if (table.schema().column(i % table.columns()) instanceof Column.Categorical c) {
                values[i] = Double.parseDouble(c.categories().get((int) values[i]));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return file + " " + node.get("dataset").asText() + " " + sampler() + " " + params();
    }
}
