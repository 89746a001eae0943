package org.makeweight.evaluation.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;

/**
 * What every augmenter promises. A new one is covered by one line in {@link #METHODS}: what it does with the number of
 * rows, which columns it treats, and parameters that keep it quick.
 */
class AugmenterContractTest {
    /** How the number of rows answers a request for balance. */
    private enum Rows {
        /** Nothing is added or left out. */
        SAME,
        /** Exactly the rows asked for are added. */
        EXACT,
        /** Rows are added, nearly as many as asked for. */
        NEARLY,
        /** Rows are left out, none added. */
        FEWER,
        /** As many rows as the smallest class has stand in place of those of a larger one. */
        REPLACED,
        /** Rows are added, then some left out. */
        CLEANED
    }

    /** The columns of tables that a method treats; all others it refuses. */
    private enum Columns {
        ANY,
        NUMERIC,
        /** Of both kinds at once. */
        MIXED,
        CATEGORICAL;

        boolean are(Table table) {
            Schema schema = table.schema();
            return switch (this) {
                case ANY -> true;
                case NUMERIC -> schema.allNumeric();
                case MIXED -> !schema.allNumeric() && !schema.allCategorical();
                case CATEGORICAL -> schema.allCategorical();
            };
        }
    }

    private record Promise(String method, Rows rows, Columns columns) {}

    private static final List<Promise> METHODS = List.of(
            new Promise("none", Rows.SAME, Columns.ANY),
            new Promise("class-weights", Rows.SAME, Columns.ANY),
            new Promise("random-oversampling", Rows.EXACT, Columns.ANY),
            new Promise("smote", Rows.EXACT, Columns.ANY),
            new Promise("smote-nc", Rows.EXACT, Columns.MIXED),
            new Promise("smote-n", Rows.EXACT, Columns.CATEGORICAL),
            new Promise("borderline-smote", Rows.EXACT, Columns.NUMERIC),
            new Promise("adasyn", Rows.NEARLY, Columns.NUMERIC),
            new Promise("kmeans-smote:cluster_balance_threshold=0.1", Rows.EXACT, Columns.NUMERIC),
            new Promise("svm-smote", Rows.EXACT, Columns.NUMERIC),
            new Promise("safe-level-smote", Rows.EXACT, Columns.NUMERIC),
            new Promise("polynom-fit-smote", Rows.EXACT, Columns.NUMERIC),
            new Promise("prowsyn", Rows.EXACT, Columns.NUMERIC),
            new Promise("mwmote", Rows.EXACT, Columns.NUMERIC),
            new Promise("lee", Rows.NEARLY, Columns.NUMERIC),
            new Promise("smobd", Rows.EXACT, Columns.NUMERIC),
            new Promise("assembled-smote", Rows.EXACT, Columns.NUMERIC),
            new Promise("geometric-smote", Rows.EXACT, Columns.NUMERIC),
            new Promise("rose", Rows.EXACT, Columns.NUMERIC),
            new Promise("ccr", Rows.EXACT, Columns.NUMERIC),
            new Promise("smote-enn", Rows.CLEANED, Columns.NUMERIC),
            new Promise("smote-tomek", Rows.CLEANED, Columns.NUMERIC),
            new Promise("smote-ipf", Rows.CLEANED, Columns.NUMERIC),
            new Promise("random-undersampling", Rows.FEWER, Columns.ANY),
            new Promise("cluster-centroids", Rows.REPLACED, Columns.NUMERIC),
            new Promise("near-miss", Rows.FEWER, Columns.NUMERIC),
            new Promise("instance-hardness-threshold", Rows.FEWER, Columns.NUMERIC),
            new Promise("tomek-links", Rows.FEWER, Columns.NUMERIC),
            new Promise("enn", Rows.FEWER, Columns.NUMERIC),
            new Promise("repeated-enn", Rows.FEWER, Columns.NUMERIC),
            new Promise("all-knn", Rows.FEWER, Columns.NUMERIC),
            new Promise("condensed-nn", Rows.FEWER, Columns.NUMERIC),
            new Promise("one-sided-selection", Rows.FEWER, Columns.NUMERIC),
            new Promise("neighbourhood-cleaning", Rows.FEWER, Columns.NUMERIC),
            new Promise("gan:steps=20", Rows.EXACT, Columns.ANY),
            new Promise("wgan-gp:steps=10", Rows.EXACT, Columns.ANY),
            new Promise("cwgan-gp:steps=10,auxiliary_classifier=true", Rows.EXACT, Columns.ANY),
            new Promise("ctgan:epochs=5,mode=conditional", Rows.EXACT, Columns.ANY),
            new Promise("tvae:epochs=5", Rows.EXACT, Columns.ANY),
            new Promise("copula-gan:epochs=5", Rows.EXACT, Columns.ANY),
            new Promise("gaussian-copula", Rows.EXACT, Columns.ANY),
            new Promise("tabddpm:steps=20,num_timesteps=5", Rows.EXACT, Columns.ANY));

    /** All numeric, mixed, and all categorical; classes overlap, so that every method finds difficult rows. */
    private static final List<Table> TABLES = List.of(
            Tables.random(1, 90, 30, 4, 0, 0.7),
            Tables.random(2, 90, 30, 3, 2, 0.7),
            Tables.random(3, 90, 30, 0, 4, 0.7));

    private static final int SEED = 42;

    /** Each method with parameters that keep it quick. */
    static List<String> methods() {
        return METHODS.stream().map(Promise::method).toList();
    }

    static Stream<Arguments> methodsAndTables() {
        return METHODS.stream().flatMap(method -> TABLES.stream().map(table -> Arguments.of(method, table)));
    }

    private static Augmenter make(Promise promise) {
        return Methods.augmenters().parse(promise.method()).make();
    }

    private static Augmentation augment(Promise promise, Table table, long seed, int threads) {
        Execution execution = new Execution(threads, Execution.QUIET.progress());
        return make(promise).augment(table, Amount.balanced(), new RandomState(seed), execution);
    }

    @Test
    void everyMethodIsInTheList() {
        List<String> listed = METHODS.stream()
                .map(promise -> promise.method().split(":", 2)[0])
                .toList();
        assertThat(Methods.augmenters().all().stream().map(method -> method.id()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void everyMethodSaysWhatItIs() {
        Methods.augmenters().all().forEach(method -> {
            assertThat(method.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(method.title()).isNotBlank();
            assertThat(method.summary()).as(method.id()).endsWith(".");
            method.parameters()
                    .forEach(parameter -> assertThat(parameter.description()).endsWith("."));
            if (!method.id().equals("none")) {
                assertThat(method.references()).as(method.id()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void sameSeedSameBytesForAnyNumberOfThreads(Promise promise, Table table) {
        onlyIfApplicable(promise, table, one -> {
            Augmentation two = augment(promise, table, SEED, 2);
            assertThat(two.table().values()).isEqualTo(one.table().values());
            assertThat(two.table().labels()).isEqualTo(one.table().labels());
            assertThat(augment(promise, table, SEED, 3).table().fingerprint())
                    .isEqualTo(one.table().fingerprint());
        });
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void anotherSeedGivesOtherRowsIfAndOnlyIfTheMethodIsStochastic(Promise promise, Table table) {
        onlyIfApplicable(promise, table, one -> {
            boolean stochastic =
                    Methods.augmenters().parse(promise.method()).method().stochastic();
            String other = augment(promise, table, SEED + 1, 1).table().fingerprint();
            assertThat(other.equals(one.table().fingerprint())).isEqualTo(!stochastic);
        });
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void theInputIsUntouched(Promise promise, Table table) {
        double[] values = table.values().clone();
        int[] labels = table.labels().clone();
        onlyIfApplicable(promise, table, one -> {
            assertThat(table.values()).isEqualTo(values);
            assertThat(table.labels()).isEqualTo(labels);
        });
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void theNumberOfRowsIsAsPromised(Promise promise, Table table) {
        onlyIfApplicable(promise, table, one -> {
            int[] counts = one.table().classCounts();
            switch (promise.rows()) {
                case SAME -> assertThat(counts).containsExactly(90, 30);
                case EXACT -> assertThat(counts).containsExactly(90, 90);
                case NEARLY -> {
                    assertThat(counts[0]).isEqualTo(90);
                    assertThat(counts[1]).isBetween(75, 105);
                }
                case FEWER -> {
                    assertThat(counts[0]).isLessThan(90);
                    assertThat(counts[1]).isLessThanOrEqualTo(30);
                    assertThat(one.origins().syntheticRows()).isZero();
                }
                case REPLACED -> {
                    assertThat(counts).containsExactly(30, 30);
                    assertThat(one.origins().syntheticRows()).isEqualTo(30);
                }
                case CLEANED -> {
                    assertThat(counts[0]).isLessThanOrEqualTo(90);
                    assertThat(one.origins().syntheticRows()).isPositive();
                }
            }
        });
    }

    /** What holds of whatever a method makes of any table that it treats. */
    private static void soundRows(Promise promise, Table table, Augmentation made) {
        int[] before = table.classCounts();
        int[] after = made.table().classCounts();
        int largest = Arrays.stream(before).max().orElseThrow();
        switch (promise.rows()) {
            case SAME -> assertThat(after).isEqualTo(before);
            case EXACT -> {
                // borderline-smote makes no row where none is in danger, as imbalanced-learn, and says so
                boolean nothingToDo = made.flags().contains("no row in danger");
                assertThat(after).containsExactly(before[0], nothingToDo ? before[1] : largest);
            }
            case NEARLY -> {
                assertThat(after[0]).isEqualTo(before[0]);
                // each share of a row is rounded by a half at most
                assertThat(after[1]).isBetween(before[1] + 1, largest + before[1] / 2);
            }
            case FEWER -> {
                assertThat(after[0]).isLessThanOrEqualTo(before[0]);
                assertThat(after[1]).isLessThanOrEqualTo(before[1]);
                assertThat(made.origins().syntheticRows()).isZero();
            }
            case REPLACED ->
                assertThat(after).containsOnly(Arrays.stream(before).min().orElseThrow());
            case CLEANED -> assertThat(Arrays.stream(after)).allMatch(count -> count > 0 && count <= largest);
        }
        for (int row = 0; row < made.table().rows(); row++) {
            if (!made.origins().synthetic(row)) {
                int base = made.origins().base(row);
                assertThat(rowOf(made.table(), row)).isEqualTo(rowOf(table, base));
                assertThat(made.table().label(row)).isEqualTo(table.label(base));
            }
        }
    }

    /** No cell of a column without gaps is missing or infinite, and no category is another than the table's. */
    private static void soundCells(Table table, Augmentation made) {
        for (int c = 0; c < table.columns(); c++) {
            boolean gaps = Arrays.stream(table.column(c)).anyMatch(Double::isNaN);
            double[] cells = made.table().column(c);
            assertThat(Arrays.stream(cells)).allMatch(v -> Double.isFinite(v) || (gaps && Double.isNaN(v)));
            if (table.schema().column(c) instanceof Column.Categorical categorical) {
                int categories = categorical.categories().size();
                assertThat(Arrays.stream(cells))
                        .allMatch(v -> Double.isNaN(v) || (v == Math.rint(v) && v >= 0 && v < categories));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void cellsAreFiniteAndCategoriesLegal(Promise promise, Table table) {
        onlyIfApplicable(promise, table, one -> soundCells(table, one));
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void originsNameRowsOfTheInput(Promise promise, Table table) {
        onlyIfApplicable(promise, table, one -> {
            for (int row = 0; row < one.table().rows(); row++) {
                int base = one.origins().base(row);
                if (!one.origins().synthetic(row)) {
                    double[] real = rowOf(table, base);
                    assertThat(rowOf(one.table(), row)).isEqualTo(real);
                    assertThat(one.table().label(row)).isEqualTo(table.label(base));
                } else if (base >= 0) {
                    assertThat(base).isLessThan(table.rows());
                    assertThat(one.origins().neighbour(row)).isBetween(-1, table.rows() - 1);
                }
            }
        });
    }

    private static double[] rowOf(Table table, int row) {
        return IntStream.range(0, table.columns())
                .mapToDouble(c -> table.value(row, c))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void tinyClassesAreTreatedOrRefusedWithNumbersNeverBroken(Promise promise, Table table) {
        for (int minority = 1; minority <= 3; minority++) {
            Table tiny = withMinority(table, minority);
            treatedOrRefused(promise, tiny)
                    .ifPresent(
                            refusal -> assertThat(refusal).hasMessageMatching("(?s).*\\d.*|.*categor.*|.*numeric.*"));
        }
    }

    /**
     * Either what the method makes of a table is sound, or it says why it cannot treat it.
     *
     * @return why not
     */
    private static Optional<NotApplicableException> treatedOrRefused(Promise promise, Table table) {
        Augmentation made;
        try {
            made = augment(promise, table, SEED, 1);
        } catch (NotApplicableException refusal) {
            return Optional.of(refusal);
        }
        soundRows(promise, table, made);
        soundCells(table, made);
        return Optional.empty();
    }

    private static Table withMinority(Table table, int rows) {
        List<Integer> kept = new ArrayList<>();
        int minority = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (!table.isMinority(row) || minority++ < rows) {
                kept.add(row);
            }
        }
        return table.select(kept.stream().mapToInt(row -> row).toArray());
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void missingCellsAreRefusedByNameOrLeftAlone(Promise promise, Table table) {
        double[] values = table.values().clone();
        values[table.columns()] = Double.NaN;
        Table holed = new Table(table.schema(), values, table.labels().clone());
        Optional<NotApplicableException> refusal = treatedOrRefused(promise, holed);
        boolean applicable = promise.columns().are(table);
        if (refusal.isPresent() && applicable) {
            assertThat(refusal.get())
                    .hasMessageContaining(table.schema().column(0).name());
        }
        assertThat(refusal.isPresent() || applicable)
                .as("gaps do not make a method applicable")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("methodsAndTables")
    void duplicateRowsDoNoHarm(Promise promise, Table table) {
        int[] twice = IntStream.range(0, 2 * table.rows()).map(i -> i / 2).toArray();
        Optional<NotApplicableException> refusal = treatedOrRefused(promise, table.select(twice));
        if (promise.columns().are(table)) {
            assertThat(refusal).as("the same rows once are treated").isEmpty();
        }
    }

    private static void onlyIfApplicable(Promise promise, Table table, Consumer<Augmentation> check) {
        if (!promise.columns().are(table)) {
            assertThatThrownBy(() -> augment(promise, table, SEED, 1)).isInstanceOf(NotApplicableException.class);
            return;
        }
        check.accept(augment(promise, table, SEED, 1));
    }
}
