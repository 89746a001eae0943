package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.makeweight.core.method.Origins;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.store.StoredOrigins;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/**
 * Where synthetic rows came from, in short: how many real rows they started from, and how far from real rows they lie. Figures
 * of each training part and run, and the means of these. Collected while the origins pass by; keeps some numbers of each unit.
 */
public final class OriginsSummary {
    public static final String NAME = "origins-summary";

    private final Map<Place, List<Part>> parts = new LinkedHashMap<>();

    private record Place(String dataset, String augmenter) {}

    /** What is kept of a unit of work. */
    private record Part(
            double rows,
            double bases,
            double mostOfOne,
            double step,
            double low,
            double median,
            double high,
            double copies) {
        static Part of(RowOrigins origins) {
            Map<Integer, Integer> uses = new HashMap<>();
            for (int base : origins.base()) {
                if (base != Origins.NONE) {
                    uses.merge(base, 1, Integer::sum);
                }
            }
            double[] distances = known(origins.distance());
            Arrays.sort(distances);
            return new Part(
                    origins.size(),
                    uses.isEmpty() ? Double.NaN : uses.size(),
                    uses.values().stream().mapToDouble(n -> n).max().orElse(Double.NaN),
                    Arrays.stream(known(origins.step())).average().orElse(Double.NaN),
                    percentile(distances, 0.25),
                    percentile(distances, 0.5),
                    percentile(distances, 0.75),
                    Arrays.stream(distances).filter(d -> d == 0).count() / (double) distances.length);
        }

        private static double[] known(double[] values) {
            return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        }

        /** Interpolated linearly; NaN of nothing. */
        private static double percentile(double[] sorted, double share) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            double at = share * (sorted.length - 1);
            int below = (int) at;
            double next = sorted[Math.min(below + 1, sorted.length - 1)];
            return sorted[below] + (at - below) * (next - sorted[below]);
        }
    }

    /** Adds a unit of work; one without synthetic rows says nothing. */
    public void add(StoredOrigins unit) {
        if (unit.rows().size() > 0) {
            parts.computeIfAbsent(new Place(unit.dataset(), unit.augmenter()), p -> new ArrayList<>())
                    .add(Part.of(unit.rows()));
        }
    }

    /** The table; empty if no synthetic row came by. */
    public Optional<ReportTable> table(ReportModel model) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> lines = new ArrayList<>();
        List<List<DisplayCell>> rows = new ArrayList<>();
        String[] before = {null};
        for (String dataset : model.results().datasetIds()) {
            for (String augmenter : model.results().augmenters()) {
                List<Part> own = parts.get(new Place(dataset, augmenter));
                if (own != null) {
                    lines.add(line(dataset, augmenter, own));
                    String title = model.augmenters().of(augmenter);
                    rows.add(row(dataset.equals(before[0]) ? "" : model.datasetTitle(dataset), title, own));
                    before[0] = dataset;
                }
            }
        }
        List<String> header = List.of(
                "dataset",
                "augmenter",
                "parts",
                "rows",
                "bases",
                "most_of_one_base",
                "step",
                "distance_q1",
                "distance_median",
                "distance_q3",
                "copies");
        return Optional.of(new ReportTable(new CsvTable(header, lines), display(rows)));
    }

    /** Figures in the order of the columns. */
    private static Stream<ToDoubleFunction<Part>> figures() {
        return Stream.of(
                Part::rows,
                Part::bases,
                Part::mostOfOne,
                Part::step,
                Part::low,
                Part::median,
                Part::high,
                Part::copies);
    }

    /** Over the training parts and runs in which there is a figure. */
    private static double mean(List<Part> parts, ToDoubleFunction<Part> figure) {
        return parts.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static List<String> line(String dataset, String augmenter, List<Part> parts) {
        List<String> line = new ArrayList<>(List.of(dataset, augmenter, Integer.toString(parts.size())));
        figures().forEach(figure -> line.add(ScoreTable.exact(mean(parts, figure))));
        return line;
    }

    private static List<DisplayCell> row(String dataset, String augmenter, List<Part> parts) {
        return List.of(
                DisplayCell.text(dataset),
                new DisplayCell.Text(augmenter),
                DisplayCell.number(mean(parts, Part::rows), 0, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::bases), 1, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::mostOfOne), 1, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::step), 2, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::low), 3, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::median), 3, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::high), 3, Emphasis.NONE),
                DisplayCell.number(mean(parts, Part::copies), 3, Emphasis.NONE));
    }

    private static DisplayTable display(List<List<DisplayCell>> rows) {
        List<DisplayTable.Column> columns = new ArrayList<>();
        columns.add(new DisplayTable.Column("Data set", DisplayTable.Align.LEFT));
        columns.add(new DisplayTable.Column("Method", DisplayTable.Align.LEFT));
        for (String heading : List.of(
                "Rows",
                "Bases",
                "Most of one",
                "Step",
                "Lower quartile",
                "Median distance",
                "Upper quartile",
                "Copies")) {
            columns.add(new DisplayTable.Column(heading, DisplayTable.Align.RIGHT));
        }
        List<String> remarks = List.of(
                "Synthetic rows of a training part: means over parts and runs. tables/origins.csv has every row.",
                "Bases: different real rows that they started from, blank for generators, which start from none; most of"
                        + " one: how many started from the row that was used most.",
                "Step: mean share of the way from base to neighbour.",
                "Distance to the nearest real row of the class, on the prepared rows; copies: the share at distance 0.");
        return DisplayTable.list(NAME, "Where synthetic rows came from", remarks, columns, rows)
                .withoutBlankColumns();
    }
}
