package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Reference;
import org.makeweight.report.findings.Findings;
import org.makeweight.report.findings.Protocol;
import org.makeweight.report.findings.Titles;

/** The augmenters and classifiers with the value of every parameter. */
public final class MethodTable {
    private final List<List<String>> lines = new ArrayList<>();
    private final List<List<Entry>> rows = new ArrayList<>();

    private MethodTable() {}

    /**
     * The table.
     *
     * @param version of the software
     */
    public static ReportTable of(Findings findings, String version) {
        MethodTable table = new MethodTable();
        findings.experiment()
                .augmenters()
                .forEach(method -> table.add("augmenter", "Augmenter", method, findings.augmenters()));
        findings.experiment()
                .classifiers()
                .forEach(method -> table.add("classifier", "Classifier", method, findings.classifiers()));
        List<Grid.Column> columns = List.of(
                new Grid.Column("", Grid.Align.LEFT),
                new Grid.Column("Method", Grid.Align.LEFT),
                new Grid.Column("Id", Grid.Align.LEFT),
                new Grid.Column("Parameters", Grid.Align.WRAPPED),
                new Grid.Column("Reference", Grid.Align.LEFT));
        return new ReportTable(
                new Sheet(
                        List.of("kind", "name", "id", "title", "version", "stochastic", "parameters", "references"),
                        table.lines),
                Grid.list(
                        "methods",
                        "Methods and their parameters",
                        List.of(
                                "As implemented in Makeweight " + version
                                        + "; names of parameters are those of the reference implementations.",
                                Protocol.preparation(findings.experiment())),
                        columns,
                        table.rows));
    }

    private void add(String kind, String heading, Configured<?> configured, Titles titles) {
        Method<?> method = configured.method();
        String parameters = configured.parameters().texts().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
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
                Entry.text(first ? heading : ""),
                new Entry.Text(titles.of(configured.name())),
                new Entry.Code(method.id()),
                parameters.isEmpty() ? Entry.Missing.BLANK : new Entry.Code(parameters),
                Entry.works(method.references())));
    }
}
