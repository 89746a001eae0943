package org.makeweight.report;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.spec.ExperimentWriter;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.evaluation.store.StoredOrigins;
import org.makeweight.report.answer.FileAnswer;
import org.makeweight.report.appendix.Appendix;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.PdfFormat;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.canvas.TikzFormat;
import org.makeweight.report.citation.CitedWorks;
import org.makeweight.report.citation.Paper;
import org.makeweight.report.citation.PaperStyle;
import org.makeweight.report.citation.Slides;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.CostFigure;
import org.makeweight.report.figure.ReportFigure;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.page.Page;
import org.makeweight.report.table.OriginsSummary;
import org.makeweight.report.table.OriginsTable;
import org.makeweight.report.table.Provenance;
import org.makeweight.report.table.ReportTable;
import org.makeweight.report.table.Tables;
import org.makeweight.report.table.TrialTable;
import org.makeweight.report.table.TuningTable;

/**
 * Writes the report of an experiment into its folder: tables, figures, bibliography, an example paper, a web page, the
 * resolved experiment and check sums. Everything that the check sums cover is a pure function of the results.
 */
public final class Report {
    private static final String COSTS = "costs";
    private static final String TRIALS = "tables/trials.csv";
    private static final String ORIGINS = "tables/origins.csv";

    private final Results results;
    private final Software software;
    private final ReportModel model;
    private final Evidence evidence;
    private final Consumer<Consumer<StoredOrigins>> origins;
    private final Optional<FileAnswer> answer;
    private final PaperStyle style;
    private final List<ReportFigure> figures;
    private final OriginsSummary originsInShort = new OriginsSummary();
    private final Map<String, String> written = new TreeMap<>();
    private final Map<String, String> checked = new TreeMap<>();
    private final Map<String, byte[]> pictures = new TreeMap<>();
    private final Map<String, String> unchecked = new TreeMap<>();

    /**
     * What the report says, for whoever says it elsewhere too.
     *
     * @param evidence of the differences
     * @param answer to the question of one file, if it was asked
     * @param sums SHA-256 of all files, by name, also of those that no check sum covers
     */
    public record Written(Evidence evidence, Optional<FileAnswer> answer, Map<String, String> sums) {}

    private Report(
            Results results,
            Software software,
            Consumer<Consumer<StoredOrigins>> origins,
            Optional<FileAnswer> answer,
            PaperStyle style) {
        this.results = results;
        this.software = software;
        this.origins = origins;
        this.answer = answer;
        this.style = style;
        this.model = new ReportModel(results);
        this.evidence = new Evidence(model);
        this.figures = ReportFigure.of(evidence);
    }

    /**
     * Writes all files, each at once and whole, and removes tables and figures of an earlier report that no longer belong.
     * A file {@code environment.json} that is there is read for the web page and left as it is.
     *
     * <p>Time and memory grow with the number of trials times metrics; the trials themselves, and the origins of synthetic
     * rows where the experiment keeps them, are written line by line.
     *
     * @param folder made if it is not there
     * @param store which the results are of
     * @throws BadInputException if something cannot be written
     */
    public static Written write(Path folder, Results results, ResultStore store) {
        return write(folder, results, store, PaperStyle.ONE_COLUMN);
    }

    /**
     * Writes all files, with the paper in some style; nothing else depends on it.
     *
     * @see #write(Path, Results, ResultStore)
     */
    public static Written write(Path folder, Results results, ResultStore store, PaperStyle style) {
        Optional<FileAnswer> answer = FileAnswer.asked(results, store);
        Report report = new Report(results, Software.current(), store::forEachOrigins, answer, style);
        Map<String, String> sums = report.writeTo(new ReportFolder(folder));
        return new Written(report.evidence, answer, sums);
    }

    /** The report of results of whose synthetic rows nothing more is known; gives the SHA-256 of all files, by name. */
    public static Map<String, String> write(Path folder, Results results) {
        return new Report(results, Software.current(), reader -> {}, Optional.empty(), PaperStyle.ONE_COLUMN)
                .writeTo(new ReportFolder(folder));
    }

    static void write(Path folder, Results results, PaperStyle style) {
        new Report(results, Software.current(), reader -> {}, Optional.empty(), style)
                .writeTo(new ReportFolder(folder));
    }

    static void write(Path folder, Results results, Software software) {
        new Report(results, software, reader -> {}, Optional.empty(), PaperStyle.ONE_COLUMN)
                .writeTo(new ReportFolder(folder));
    }

    private Map<String, String> writeTo(ReportFolder folder) {
        folder.make();
        String trials = folder.writeHashed(TRIALS, (OutputStream out) -> TrialTable.write(results, out));
        written.put(TRIALS, trials);
        if (results.experiment().reporting().origins()) {
            written.put(
                    ORIGINS,
                    folder.writeHashed(ORIGINS, (OutputStream out) -> OriginsTable.write(this::readOrigins, out)));
        }
        Provenance provenance = new Provenance(software.version(), trials);
        List<Reference> works = CitedWorks.of(results, software);
        addTables(provenance);
        addFigures();
        if (!results.ceilings().isEmpty()) {
            checked.put("tables/ceiling-folds.csv", TrialTable.ofCeilings(results));
        }
        TuningTable.of(results).ifPresent(table -> checked.put("tables/tuning.csv", table.csv()));
        checked.put("references.bib", CitedWorks.bibtex(works));
        checked.put("experiment.yaml", ExperimentWriter.write(results.experiment()));
        Optional<Environment> environment = Environment.read(folder.path());
        unchecked.put("appendix.md", Appendix.of(evidence, software, trials, environment));
        unchecked.put("paper.tex", Paper.of(evidence, software, drawings(), style));
        unchecked.put("slides.tex", Slides.of(evidence, software, drawings()));
        unchecked.put(
                "report.html",
                Page.of(
                        evidence,
                        answer,
                        figures,
                        originsInShort.table(model),
                        software,
                        works,
                        provenance,
                        environment));
        return folder.replace(written, checked, pictures, unchecked);
    }

    private void readOrigins(Consumer<StoredOrigins> reader) {
        origins.accept(unit -> {
            originsInShort.add(unit);
            reader.accept(unit);
        });
    }

    private void addTables(Provenance provenance) {
        List<ReportTable> tables = new ArrayList<>(Tables.of(evidence, software.version()));
        originsInShort.table(model).ifPresent(tables::add);
        for (ReportTable table : tables) {
            Map<String, String> files = table.name().equals(COSTS) ? unchecked : checked;
            Tables.files(table, provenance).forEach((name, text) -> files.put("tables/" + name, text));
        }
        Tables.scores(model, provenance).forEach((name, text) -> checked.put("tables/" + name, text));
    }

    private void addFigures() {
        for (ReportFigure figure : figures) {
            String file = "figures/" + figure.name();
            checked.put(file + ".svg", SvgFormat.file(figure.drawing()));
            pictures.put(file + ".pdf", PdfFormat.bytes(figure.drawing()));
            if (figure.tikz()) {
                checked.put(file + ".tex", TikzFormat.fragment(figure.drawing()));
            }
        }
        for (Candidates<Learner> classifier : model.compared()) {
            String file = "figures/costs-" + model.classifiers().fileName(classifier.name()) + ".svg";
            CostFigure.of(model, classifier).ifPresent(drawing -> unchecked.put(file, SvgFormat.file(drawing)));
        }
    }

    private Map<String, Drawing> drawings() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        figures.forEach(figure -> drawings.put(figure.name(), figure.drawing()));
        return drawings;
    }
}
