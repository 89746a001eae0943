package org.makeweight.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.report.markup.LatexText;
import org.makeweight.report.table.TableStack.Group;

/**
 * Tables for papers: fragments that need booktabs, graphicx and rotating, in documents of one column or two. Captions are short;
 * what explains the figures stands below them.
 */
final class LatexFormat {
    /** The mean width of a character in a wrapped column, in points. */
    private static final double CHARACTER = 4.55;

    private static final String MARKS = "Best in bold, second underlined.";

    /** From so many lines on type is smaller. */
    private static final int MANY_LINES = 38;

    private LatexFormat() {}

    /** The fragment's text. */
    static String format(TableStack stack, Provenance provenance) {
        StringBuilder tex = new StringBuilder();
        List<LatexLayout.Part> parts = LatexLayout.parts(stack);
        for (int i = 0; i < parts.size(); i++) {
            String caption = i == 0
                    ? caption(stack)
                    : "{\\centering\\tablename~\\thetable{} (part " + (i + 1) + " of " + parts.size() + ")\\par}\n";
            append(tex, parts.get(i), caption, i == 0 ? notes(stack, parts) : "");
        }
        provenance.lines().forEach(line -> tex.append("% ").append(line).append('\n'));
        return LatexText.fragment(tex.toString());
    }

    private static String caption(TableStack stack) {
        String title = LatexText.escape(stack.title());
        return "\\caption{" + title + "." + (stack.marked() ? " " + MARKS : "") + "}\n\\label{tab:" + stack.name()
                + "}\n";
    }

    private static String notes(TableStack stack, List<LatexLayout.Part> parts) {
        String notes = String.join(" ", stack.notes())
                + (LatexLayout.withoutDeviations(stack, parts)
                        ? " Standard deviations over folds stand in the CSV files of this name."
                        : "");
        return notes.isBlank()
                ? ""
                : "\\par\\smallskip\n\\begin{minipage}{\\linewidth}\\footnotesize " + LatexText.escape(notes.strip())
                        + "\\end{minipage}\n";
    }

    private static void append(StringBuilder tex, LatexLayout.Part part, String caption, String notes) {
        String environment = part.place().environment();
        LatexCells entries = new LatexCells("\\scriptsize");
        double lines = part.groups().stream()
                .mapToDouble(group -> LatexWidths.lines(group.table(), part.upwards()))
                .sum();
        tex.append("\\begin{")
                .append(environment)
                .append("}[htbp]\n\\centering\n")
                .append(caption);
        tex.append("\\smallskip\n")
                .append(lines > MANY_LINES ? "\\footnotesize" : "\\small")
                .append("\n\\setlength{\\tabcolsep}{4pt}\n");
        // shrinks what is too wide and leaves the rest as it is
        tex.append("\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n");
        tex.append("\\begin{tabular}{").append(columns(part.groups())).append("}\n\\toprule\n");
        for (int g = 0; g < part.groups().size(); g++) {
            Group group = part.groups().get(g);
            if (g > 0 && part.groups().get(g - 1).sharesHeadings(group)) {
                tex.append("\\midrule\n").append(name(group));
                appendBody(tex, group, entries);
                continue;
            }
            boolean named = g + 1 < part.groups().size()
                    && group.sharesHeadings(part.groups().get(g + 1));
            tex.append(g == 0 ? "" : "\\midrule[\\heavyrulewidth]\n");
            appendHeader(tex, named ? new Group("", group.table()) : group, part.upwards());
            tex.append("\\midrule\n").append(named ? name(group) : "");
            appendBody(tex, group, entries);
        }
        tex.append("\\bottomrule\n\\end{tabular}}\n").append(notes);
        tex.append("\\end{").append(environment).append("}\n");
    }

    /** What sets a group apart, on a line of its own. */
    private static String name(Group group) {
        return "\\multicolumn{" + group.table().columns().size() + "}{@{}l@{}}{\\textbf{"
                + LatexText.escape(group.label()) + "}} \\\\\n";
    }

    private static void appendBody(StringBuilder tex, Group group, LatexCells entries) {
        DisplayTable table = group.table();
        table.rows().forEach(row -> appendRow(tex, table, entries, row));
        if (!table.footer().isEmpty()) {
            tex.append("\\midrule\n");
            table.footer().forEach(row -> appendRow(tex, table, entries, row));
        }
    }

    /** Those of the group with the most columns. */
    private static String columns(List<Group> groups) {
        DisplayTable widest = groups.get(0).table();
        for (Group group : groups) {
            widest = group.table().columns().size() > widest.columns().size() ? group.table() : widest;
        }
        return widest.columns().stream()
                .map(column -> switch (column.align()) {
                    case LEFT, WRAPPED, NARROW -> "l";
                    case RIGHT -> "r";
                })
                .collect(Collectors.joining("", "@{}", "@{}"));
    }

    private static String wrapped(String tex, int characters) {
        return tex.isEmpty()
                ? ""
                : "\\parbox[t]{" + Math.round(characters * CHARACTER) + "pt}{\\raggedright " + tex + "\\strut}";
    }

    /** The headings; that of the first column gives way to what sets a group apart. */
    private static void appendHeader(StringBuilder tex, Group group, boolean upwards) {
        DisplayTable table = group.table();
        tex.append(IntStream.range(0, table.columns().size())
                .mapToObj(c -> c == 0 && !group.label().isEmpty()
                        ? "\\textbf{" + LatexText.escape(group.label()) + "}"
                        : heading(table, c, upwards && c > 0))
                .collect(Collectors.joining(" & ", "", " \\\\\n")));
    }

    private static String heading(DisplayTable table, int column, boolean upwards) {
        if (upwards) {
            return "\\rotatebox{90}{"
                    + LatexText.escape(table.columns().get(column).heading()) + "}";
        }
        List<String> lines = LatexWidths.heading(table, column);
        if (lines.size() == 1) {
            return LatexText.escape(lines.get(0));
        }
        boolean right = table.columns().get(column).align() == DisplayTable.Align.RIGHT;
        return lines.stream()
                .map(LatexText::escape)
                .collect(Collectors.joining(
                        "\\\\", "\\begin{tabular}[b]{@{}" + (right ? "r" : "l") + "@{}}", "\\end{tabular}"));
    }

    private static void appendRow(StringBuilder tex, DisplayTable table, LatexCells entries, List<DisplayCell> row) {
        tex.append(IntStream.range(0, row.size())
                .mapToObj(c -> {
                    int characters =
                            LatexWidths.characters(table.columns().get(c).align());
                    String entry = entries.of(row.get(c));
                    return characters == Integer.MAX_VALUE ? entry : wrapped(entry, characters);
                })
                .collect(Collectors.joining(" & ", "", " \\\\\n")));
    }
}
