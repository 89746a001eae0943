package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.report.model.MethodTitles;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** The augmenters and classifiers with the value of every parameter. */
public final class MethodTable {
    private final List<List<String>> lines = new ArrayList<>();
    private final List<List<DisplayCell>> rows = new ArrayList<>();

    private MethodTable() {}

    /**
     * The table.
     *
     * @param version of the software
     */
    public static ReportTable of(ReportModel model, String version) {
        MethodTable table = new MethodTable();
        model.experiment()
                .augmenters()
                .forEach(method -> table.add("augmenter", "Augmenter", method, model.augmenters()));
        model.experiment()
                .classifiers()
                .forEach(method -> table.add("classifier", "Classifier", method, model.classifiers()));
        List<DisplayTable.Column> columns = List.of(
                new DisplayTable.Column("", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Method", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Id", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Parameters", DisplayTable.Align.WRAPPED),
                new DisplayTable.Column("Reference", DisplayTable.Align.LEFT));
        return new ReportTable(
                new CsvTable(
                        List.of("kind", "name", "id", "title", "version", "stochastic", "parameters", "references"),
                        table.lines),
                DisplayTable.list(
                        "methods",
                        "Methods and their parameters",
                        List.of(
                                "As implemented in Makeweight " + version
                                        + "; names of parameters are those of the reference implementations.",
                                Protocol.preparation(model.experiment())),
                        columns,
                        table.rows));
    }

    private void add(String kind, String heading, Candidates<?> configured, MethodTitles titles) {
        Method<?> method = configured.method();
        String parameters = configured.texts().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + String.join("|", parameter.getValue()))
                .collect(Collectors.joining(", "));
        lines.add(List.of(
                kind,
                configured.name(),
                method.id(),
                method.title(),
                Integer.toString(method.version()),
                Boolean.toString(method.stochastic()),
                parameters,
                method.references().stream().map(Reference::key).collect(Collectors.joining(" "))));
        boolean first = lines.stream().filter(line -> line.get(0).equals(kind)).count() == 1;
        rows.add(List.of(
                DisplayCell.text(first ? heading : ""),
                new DisplayCell.Text(titles.of(configured.name())),
                new DisplayCell.Code(method.id()),
                parameters.isEmpty() ? DisplayCell.Missing.BLANK : new DisplayCell.Code(parameters),
                DisplayCell.works(method.references())));
    }
}
