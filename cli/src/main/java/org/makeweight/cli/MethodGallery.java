package org.makeweight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Reference;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.simulate.Simulators;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.figure.AugmentedPlane;
import org.makeweight.report.markup.MarkdownText;
import org.makeweight.smote.BorderlineSmote;
import org.makeweight.smote.rows.ClassRows;

/**
 * A page with a picture of each augmenter at work on the same rows: the embedded data set paw. What refuses numbers is shown
 * on the same rows with a third column that says left or right, or with both coordinates in sixteen categories.
 */
final class MethodGallery {
    private static final int ROWS = 360;
    private static final double IMBALANCE = 3;
    private static final int BINS = 16;
    private static final int JUDGES = 10;

    private final Table example = Simulators.get("paw")
            .generate(ROWS, OptionalDouble.of(IMBALANCE), 3)
            .table();

    private final int[] danger = danger();

    /**
     * Writes {@code README.md} and a drawing for each method into a folder.
     *
     * @param drawn told each method's id when it is done
     */
    void write(Path folder, List<Method<Augmenter>> methods, Consumer<String> drawn) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
        StringBuilder page = new StringBuilder("""
                # Methods

                Every augmenter on the same example: the embedded data set `paw` with %d rows, three of the majority for each
                of the minority, raised to balance with seed 0 and default parameters. This page and its pictures are written
                by `makeweight methods --gallery FOLDER`. Minority rows in danger have a ring: of their %d nearest rows half or more, but not
                all, are of the majority. Borderline-SMOTE starts from these alone, ADASYN more often the more of the majority is near,
                SMOTE from all alike.

                Where a method departs from its paper or from other programs, the Javadoc of its class says so under "Differences from
                the paper", with its cost in rows and columns. [The methods of CLIMB](climb.md) says which of that benchmark's methods is
                which here.

                """.formatted(ROWS, JUDGES));
        for (Method<Augmenter> method : methods) {
            WholeFile.write(folder.resolve(method.id() + ".svg"), draw(method));
            describe(page, method);
            drawn.accept(method.id());
        }
        WholeFile.write(folder.resolve("README.md"), page.toString());
    }

    private String draw(Method<Augmenter> method) {
        NotApplicableException refusal = null;
        for (Table table : List.of(example, mixed(), nominal())) {
            try {
                Augmentation after = method.withDefaults()
                        .make()
                        .augment(table, Amount.balanced(), new RandomState(0), Execution.QUIET);
                return SvgFormat.file(AugmentedPlane.draw(table, after, danger, method.title()));
            } catch (NotApplicableException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        throw refusal;
    }

    /** The rows that Borderline-SMOTE starts from: half or more, but not all of their neighbours are of the other class. */
    private int[] danger() {
        return BorderlineSmote.danger(
                ClassRows.of(example, example.schema().target().minority()),
                Execution.QUIET.among(Points.continuous(example.values(), example.rows(), example.columns())),
                JUDGES);
    }

    /** The rows with a third column that says on which side they are. */
    private Table mixed() {
        List<Column> columns = new ArrayList<>(example.schema().columns());
        columns.add(new Column.Categorical("side", List.of("left", "right")));
        double[] cells = new double[3 * example.rows()];
        for (int row = 0; row < example.rows(); row++) {
            cells[3 * row] = example.value(row, 0);
            cells[3 * row + 1] = example.value(row, 1);
            cells[3 * row + 2] = example.value(row, 0) < 0.5 ? 0 : 1;
        }
        return new Table(new Schema(columns, example.schema().target()), cells, labels());
    }

    /** The rows with each coordinate as one of sixteen categories. */
    private Table nominal() {
        List<String> bins = IntStream.range(0, BINS).mapToObj(Integer::toString).toList();
        List<Column> columns = example.schema().columns().stream()
                .<Column>map(column -> new Column.Categorical(column.name(), bins))
                .toList();
        double[] cells = Arrays.stream(example.values())
                .map(value -> Math.max(0, Math.min(BINS - 1, Math.floor(value * BINS))))
                .toArray();
        return new Table(new Schema(columns, example.schema().target()), cells, labels());
    }

    private int[] labels() {
        return IntStream.range(0, example.rows()).map(example::label).toArray();
    }

    private static void describe(StringBuilder page, Method<Augmenter> method) {
        page.append("## ").append(method.id()).append("\n\n");
        page.append("![").append(method.id()).append("](").append(method.id()).append(".svg)\n\n");
        page.append("**").append(MarkdownText.escape(method.title())).append(".** ");
        page.append(MarkdownText.escape(method.summary())).append("\n\n");
        if (!method.parameters().isEmpty()) {
            page.append("| parameter | default | range | |\n|---|---|---|---|\n");
            for (Parameter parameter : method.parameters()) {
                page.append("| `").append(parameter.name()).append("` | ");
                page.append(MarkdownText.escape(parameter.defaultText())).append(" | ");
                page.append(MarkdownText.escape(parameter.kind().range())).append(" | ");
                page.append(MarkdownText.escape(parameter.description())).append(" |\n");
            }
            page.append('\n');
        }
        if (!method.references().isEmpty()) {
            page.append(method.references().stream().map(MethodGallery::cite).collect(Collectors.joining("; ")))
                    .append(".\n\n");
        }
    }

    private static String cite(Reference work) {
        String doi = work.field("doi");
        String text = MarkdownText.escape(work.shortForm() + ", " + work.title());
        return doi.isEmpty() ? text : "[" + text + "](https://doi.org/" + doi + ")";
    }
}
