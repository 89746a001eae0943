package org.makeweight.datasets.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.DuplicateRows;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.Layout;
import org.makeweight.datasets.format.TableWriter;

/** Looks for what seems unintended in a file: at most one note for each column, then those about all rows. */
public final class Notes {
    /** The first that applies to a column is told. */
    private static final List<Finding> FINDINGS = List.of(
            new EmptyColumn(),
            new Nameless(),
            new Constant(),
            new ClassCopy(),
            new CalendarDate(),
            new Amounts(),
            new Units(),
            new MissingWord(),
            new Identifier(),
            new CodeNumber(),
            new StandIn(),
            new RepeatedIdentifier(),
            new Variants(),
            new ManyNames());

    /** Below this share of rows, repeats are those that any table of rounded numbers has. */
    private static final double MUCH_REPETITION = 0.01;

    private Notes() {}

    /**
     * The notes on a file. Time is linear in the cells, and a sort of each column of whole numbers that may be an id; memory
     * a column and two numbers a row.
     */
    public static List<Note> of(DataFile file) {
        List<Note> notes = new ArrayList<>();
        header(file.layout()).ifPresent(notes::add);
        for (int position : file.oddities().emptyNameless()) {
            notes.add(new Note(
                    "column " + (position + 1) + " has neither a name nor any value and is left out", Remedy.NONE));
        }
        if (file.oddities().marked()) {
            notes.add(new Note(
                    "column '" + TableWriter.MARK
                            + "' marks rows as synthetic, and nothing learns from or tests on such a file",
                    Remedy.advice("give the file that they were made from")));
        }
        Table table = file.table();
        if (table.schema().hasTarget()) {
            ClassColumn target = table.schema().target();
            Variants.inLabels("'" + target.name() + "'", target.labels()).ifPresent(notes::add);
            MissingWord.inLabels(target).ifPresent(notes::add);
        }
        for (int c = 0; c < table.columns(); c++) {
            Feature column = feature(file, c);
            FINDINGS.stream()
                    .flatMap(finding -> finding.in(column).stream())
                    .findFirst()
                    .ifPresent(notes::add);
        }
        repeats(table).ifPresent(notes::add);
        return notes;
    }

    private static Feature feature(DataFile file, int position) {
        Layout layout = file.layout();
        boolean named = !layout.form().header()
                || !layout.titles().get(layout.features().get(position)).isBlank();
        return new Feature(file.table(), position, file.oddities().codes().get(position), named);
    }

    /** Names that are numbers are the values of a first row. */
    private static Optional<Note> header(Layout layout) {
        long numbers = layout.names().stream()
                .filter(name -> !Double.isNaN(Decimal.parse(name)))
                .count();
        return layout.names().size() > 1 && numbers >= layout.names().size() - 1
                ? Optional.of(new Note(
                        "the first line holds numbers where the names of columns stand",
                        Remedy.advice("--no-header if it is a row")))
                : Optional.empty();
    }

    private static Optional<Note> repeats(Table table) {
        int repeats = DuplicateRows.count(table);
        if (repeats == 0 || repeats < MUCH_REPETITION * table.rows()) {
            return Optional.empty();
        }
        String share = Decimal.fixed(100.0 * repeats / table.rows(), 0);
        return Optional.of(new Note(
                repeats + " of " + table.rows() + " rows (" + share
                        + " %) repeat an earlier one exactly, and folds put such twins into training and test rows",
                Remedy.groupDuplicates()));
    }

    /** The positions of the features that tell rows apart, ascending: unique texts or numbers. */
    public static int[] identifiers(Table table) {
        return IntStream.range(0, table.columns())
                .filter(c -> {
                    Feature column = new Feature(table, c);
                    return Identifier.isCounter(column) || Identifier.isUnique(column);
                })
                .toArray();
    }
}
