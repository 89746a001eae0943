package org.makeweight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Reference;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.catalogue.Catalogue;
import org.makeweight.datasets.catalogue.ColumnProfile;
import org.makeweight.datasets.catalogue.Entry;
import org.makeweight.datasets.catalogue.Profile;
import org.makeweight.datasets.catalogue.Summary;
import org.makeweight.datasets.simulate.Simulators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight datasets}. */
@Command(
        name = "datasets",
        subcommands = DatasetsCommand.Fetch.class,
        description = "Lists, shows and simulates data sets.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  makeweight datasets list --data ~/datasets --domain healthcare",
            "  makeweight datasets show ai4i",
            "  makeweight datasets simulate ai4i --rows 100000 --imbalance 50 --output pumps.csv.gz"
        })
final class DatasetsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new BadInputException("datasets needs a command: list, show, fetch or simulate");
    }

    /** Planned. */
    @Command(name = "fetch", hidden = true)
    static final class Fetch extends NotBuiltCommand {
        Fetch() {
            super("datasets fetch");
        }
    }

    /** The embedded data sets and those of the folders named. */
    static final class Folders {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "A folder of data sets with a catalogue.csv; may be given several times.")
        private List<Path> data = new ArrayList<>();

        Catalogue catalogue() {
            return Catalogue.of(data);
        }
    }

    @Command(
            name = "list",
            description = "Lists the data sets that can be named in an experiment.",
            footer = {"", "Example:", "  makeweight datasets list --data ~/datasets --collection keel --min-ratio 30"})
    int list(
            @Mixin Folders folders,
            @Option(names = "--domain", paramLabel = "D", description = "Only of this domain, such as industry.")
                    String domain,
            @Option(names = "--collection", paramLabel = "C", description = "Only of this collection, such as keel.")
                    String collection,
            @Option(names = "--family", paramLabel = "F", description = "Only made from this table, such as ecoli.")
                    String family,
            @Option(
                            names = "--min-ratio",
                            paramLabel = "R",
                            defaultValue = "0",
                            description = "Only with at least this many majority rows for a minority row.")
                    double minRatio,
            @Option(
                            names = "--max-rows",
                            paramLabel = "N",
                            defaultValue = "2147483647",
                            description = "Only with at most this many rows.")
                    int maxRows) {
        List<Entry> entries = folders.catalogue().entries();
        PrintWriter out = spec.commandLine().getOut();
        String form = "%-30s %9s %9s %11s %9s %8s  %-12s %s%n";
        out.printf(Locale.ROOT, form, "id", "rows", "minority", "ratio", "features", "missing", "domain", "title");
        int shown = 0;
        for (Entry entry : entries) {
            DatasetFacts facts = entry.dataset().facts();
            Summary summary = entry.summary();
            boolean wanted = (domain == null || facts.domain().equals(domain))
                    && (collection == null || facts.collection().equals(collection))
                    && (family == null || facts.family().equals(family))
                    && summary.imbalanceRatio() >= minRatio
                    && summary.rows() <= maxRows;
            if (wanted) {
                shown++;
                out.printf(
                        Locale.ROOT,
                        form,
                        entry.id(),
                        summary.rows(),
                        summary.minorityRows(),
                        Decimal.fixed(summary.imbalanceRatio(), 2),
                        summary.numericColumns() + "+" + summary.categoricalColumns(),
                        summary.missingCells(),
                        facts.domain(),
                        facts.title());
            }
        }
        out.println(shown + (shown == 1 ? " data set" : " data sets") + "; features are numeric + categorical");
        return ExitCode.DONE;
    }

    @Command(
            name = "show",
            description = "Shows a data set: columns, classes, what calls for care, and what to cite.",
            footer = {"", "Example:", "  makeweight datasets show german-credit --data ~/datasets"})
    int show(@Mixin Folders folders, @Parameters(paramLabel = "ID", description = "A data set.") String id) {
        Entry entry = folders.catalogue().get(id);
        DatasetFacts facts = entry.dataset().facts();
        PrintWriter out = spec.commandLine().getOut();
        Profile profile = Profile.of(entry.dataset().load());
        out.println(entry.id() + ": " + facts.title());
        printFact(out, "domain", facts.domain());
        printFact(out, "collection", facts.collection());
        printFact(out, "family", facts.family());
        printFact(out, "licence", facts.licence());
        printFact(out, "home page", facts.homePage());
        printFact(out, "notes", facts.notes());
        out.println();
        out.println(profile.summary().rows() + " rows, " + profile.columns().size() + " features, "
                + profile.summary().missingCells() + " missing cells, " + profile.duplicateRows() + " repeated rows");
        profile.classRows().forEach((label, rows) -> printFact(out, "class " + label, rows + " rows"));
        printFact(out, "imbalance", Decimal.fixed(profile.summary().imbalanceRatio(), 2) + " : 1");
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
        profile.warnings().forEach(warning -> out.println("note: " + warning));
        for (Reference reference : facts.references()) {
            out.println();
            out.print(reference.bibtex());
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void printFact(PrintWriter out, String name, String value) {
        if (!value.isEmpty()) {
            out.printf(Locale.ROOT, "  %-14s %s%n", name, value);
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimal.toString(value);
    }

    @Command(
            name = "simulate",
            description = "Makes a data set of any size from a published mechanism.",
            footer = {
                "",
                "Examples:",
                "  makeweight datasets simulate make-classification --rows 1000 --output classic.csv",
                "  makeweight datasets simulate ai4i --rows 100000 --imbalance 50 --seed 7 --output pumps.csv.gz"
            })
    int simulate(
            @Parameters(paramLabel = "ID", description = "A simulator; 'makeweight datasets list' shows them.")
                    String id,
            @Option(names = "--rows", paramLabel = "N", required = true, description = "How many rows.") int rows,
            @Option(
                            names = "--imbalance",
                            paramLabel = "R",
                            description = "Majority rows over minority rows; if not given, the mechanism's own.")
                    Double imbalance,
            @Option(
                            names = "--seed",
                            paramLabel = "S",
                            defaultValue = "0",
                            description = "Seed, 0 to 4294967295; ${DEFAULT-VALUE}.")
                    long seed,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            required = true,
                            description = "Where the rows go, .csv or .csv.gz; - is standard output.")
                    String output)
            throws IOException {
        Arguments.atLeast("--rows", rows, 1);
        Arguments.seed(seed);
        OptionalDouble ratio = imbalance == null ? OptionalDouble.empty() : OptionalDouble.of(imbalance);
        Table table = Simulators.get(id).generate(rows, ratio, seed).table();
        DataStreams.write(output, table);
        return ExitCode.DONE;
    }
}
