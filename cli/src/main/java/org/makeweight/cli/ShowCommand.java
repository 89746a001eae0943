package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.method.Reference;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.catalogue.ColumnProfile;
import org.makeweight.datasets.catalogue.Entry;
import org.makeweight.datasets.catalogue.Profile;
import org.makeweight.datasets.catalogue.Summary;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.notes.Note;
import org.makeweight.datasets.notes.Notes;
import org.makeweight.datasets.notes.WholeNumbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight datasets show}. */
@Command(
        name = "show",
        description = {
            "Shows a data set: what is known of it, what to cite and, if it is here, columns, classes and what calls for"
                    + " care.",
            "Of a file of your own: columns, classes, and what looks unintended, each with the option that mends it."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight datasets show german-credit --data ~/datasets",
            "  makeweight datasets show train.csv --target class"
        })
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE", description = "A data set, or a file; - is standard input.")
    private String name;

    @Mixin
    private DatasetsCommand.Folders folders;

    @Option(names = "--target", paramLabel = "COLUMN", description = "The class column of a file.")
    private String target;

    @Mixin
    private ReadingOptions reading;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (isFile()) {
            showFile(out);
        } else {
            showKnown(out, folders.catalogue().get(name));
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** No id has a place or an ending of a file. */
    private boolean isFile() {
        return DataStreams.isStandard(name)
                || target != null
                || FileErrors.path(name).toFile().exists()
                || FileErrors.path(name).getNameCount() > 1
                || name.matches(".*\\.(csv|tsv|txt|arff|dat|libsvm|svm|svmlight|xlsx|parquet)(\\.gz)?");
    }

    private void showFile(PrintWriter out) {
        DataFile file = DataStreams.read(name, reading.with(options()));
        Table table = file.table();
        Profile profile = Profile.of(table);
        out.println(name);
        out.println();
        printProfile(out, profile, table.schema().hasTarget());
        List<String> notes =
                new ArrayList<>(Notes.of(file).stream().map(Note::onCommandLine).toList());
        List<Integer> whole = IntStream.of(table.schema().numeric())
                .filter(c -> WholeNumbers.isWhole(table, c))
                .boxed()
                .toList();
        WholeNumbers.note(table, whole).map(Note::onCommandLine).ifPresent(notes::add);
        notes.addAll(profile.cautions());
        out.flush();
        NoteLines.print(spec.commandLine().getErr(), notes);
    }

    private ReadOptions options() {
        if (target != null) {
            return ReadOptions.target(target);
        }
        return !DataStreams.isStandard(name) && DataFile.namesItsClass(FileErrors.path(name))
                ? ReadOptions.DEFAULT
                : ReadOptions.withoutClass();
    }

    private static void showKnown(PrintWriter out, Entry entry) {
        Optional<Profile> profile = entry.location().isHere()
                ? Optional.of(Profile.of(entry.dataset().load()))
                : Optional.empty();
        printFacts(out, entry);
        out.println();
        if (profile.isPresent()) {
            printProfile(out, profile.get(), true);
            profile.get().warnings().forEach(warning -> out.println("note: " + warning));
        } else {
            printSize(out, entry.summary());
        }
        for (Reference reference : entry.dataset().facts().references()) {
            out.println();
            out.print(reference.bibtex());
        }
    }

    private static void printFacts(PrintWriter out, Entry entry) {
        DatasetFacts facts = entry.dataset().facts();
        out.println(entry.id() + ": " + facts.title());
        printFact(out, "where", entry.location().sentence(entry.id()));
        printFact(out, "domain", facts.domain());
        printFact(out, "collection", facts.collection());
        printFact(out, "family", facts.family());
        printFact(out, "licence", facts.licence());
        printFact(out, "home page", facts.homePage());
        printFact(out, "notes", facts.notes());
        entry.further().forEach((name, value) -> printFact(out, name, value));
    }

    private static void printSize(PrintWriter out, Summary summary) {
        out.println(summary.rows() + " rows, " + summary.numericColumns() + " numeric and "
                + summary.categoricalColumns() + " categorical features, " + summary.missingCells() + " missing cells, "
                + summary.classes() + " classes");
        printFact(out, "largest class", summary.majorityLabel());
        printFact(out, "minority", summary.minorityLabel() + ", " + summary.minorityRows() + " rows");
        printFact(out, "imbalance", Decimal.fixed(summary.imbalanceRatio(), 2) + " : 1");
    }

    private static void printProfile(PrintWriter out, Profile profile, boolean classes) {
        out.println(profile.summary().rows() + " rows, " + profile.columns().size() + " features, "
                + profile.summary().missingCells() + " missing cells, " + profile.duplicateRows() + " repeated rows");
        if (classes) {
            profile.classRows().forEach((label, rows) -> printFact(out, "class " + label, rows + " rows"));
            printFact(out, "minority", profile.summary().minorityLabel());
            printFact(out, "imbalance", Decimal.fixed(profile.summary().imbalanceRatio(), 2) + " : 1");
        }
        out.println();
        String form = "%-28s %-12s %9s %9s %14s %14s%n";
        out.printf(Locale.ROOT, form, "column", "kind", "missing", "distinct", "least", "greatest");
        for (ColumnProfile column : profile.columns()) {
            out.printf(
                    Locale.ROOT,
                    form,
                    column.name(),
                    column.kind(),
                    column.missing(),
                    column.distinct(),
                    number(column.least()),
                    number(column.greatest()));
        }
    }

    private static void printFact(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf(Locale.ROOT, "  %-16s %s%n", name, value);
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimal.toString(value);
    }
}
