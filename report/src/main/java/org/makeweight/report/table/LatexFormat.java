package org.makeweight.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.report.markup.LatexText;

/** Tables for papers: fragments that need booktabs, graphicx, rotating and longtable. */
final class LatexFormat implements GridFormat {
    private static final String WRAPPED_WIDTH = "200pt";
    private static final String MARKS = "Best in bold, second underlined.";

    @Override
    public String ending() {
        return "tex";
    }

    @Override
    public String format(Grid grid, Provenance provenance) {
        StringBuilder tex = new StringBuilder();
        List<LatexLayout.Part> parts = LatexLayout.parts(grid);
        for (int i = 0; i < parts.size(); i++) {
            LatexLayout.Part part = parts.get(i);
            String caption = i == 0
                    ? caption(grid)
                    : "{\\centering\\tablename~\\thetable{} (part " + (i + 1) + " of " + parts.size() + ")\\par}\n";
            if (part.place() == LatexLayout.Place.LONG) {
                appendLong(tex, part.grid(), caption);
            } else {
                appendFloat(tex, part, caption);
            }
        }
        provenance.lines().forEach(line -> tex.append("% ").append(line).append('\n'));
        return tex.toString();
    }

    private static String caption(Grid grid) {
        String remarks = String.join(" ", grid.remarks()) + (grid.marked() ? " " + MARKS : "");
        return "\\caption[" + LatexText.escape(grid.title()) + "]{" + LatexText.escape(grid.title() + ". " + remarks)
                + "}\n\\label{tab:" + grid.name() + "}\n";
    }

    private static void appendFloat(StringBuilder tex, LatexLayout.Part part, String caption) {
        String environment = part.place().environment();
        Grid grid = part.grid();
        LatexEntries entries = new LatexEntries("\\scriptsize");
        tex.append("\\begin{")
                .append(environment)
                .append("}[htbp]\n\\centering\n")
                .append(caption);
        tex.append("\\smallskip\n\\small\n\\setlength{\\tabcolsep}{4pt}\n");
        // shrinks what is too wide and leaves the rest as it is
        tex.append("\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n");
        tex.append("\\begin{tabular}{").append(columns(grid)).append("}\n\\toprule\n");
        appendHeader(tex, grid);
        tex.append("\\midrule\n");
        grid.rows().forEach(row -> appendRow(tex, grid, entries, row, "\\\\"));
        if (!grid.footer().isEmpty()) {
            tex.append("\\midrule\n");
            grid.footer().forEach(row -> appendRow(tex, grid, entries, row, "\\\\"));
        }
        tex.append("\\bottomrule\n\\end{tabular}}\n\\end{").append(environment).append("}\n");
    }

    private static void appendLong(StringBuilder tex, Grid grid, String caption) {
        int width = grid.columns().size();
        LatexEntries entries = new LatexEntries("\\tiny");
        tex.append("{\\scriptsize\n\\setlength{\\tabcolsep}{3pt}\n\\setlength{\\LTcapwidth}{\\linewidth}\n");
        tex.append("\\begin{longtable}{").append(columns(grid)).append("}\n");
        tex.append(caption).append("\\\\\n\\toprule\n");
        appendHeader(tex, grid);
        tex.append("\\midrule\n\\endfirsthead\n\\multicolumn{")
                .append(width)
                .append("}{@{}l}{\\tablename~\\thetable{} (continued)}\\\\\n\\toprule\n");
        appendHeader(tex, grid);
        tex.append("\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
        grid.rows().forEach(row -> appendRow(tex, grid, entries, row, "\\\\"));
        if (!grid.footer().isEmpty()) {
            tex.append("\\midrule\n");
            grid.footer().forEach(row -> appendRow(tex, grid, entries, row, "\\\\*"));
        }
        tex.append("\\end{longtable}}\n");
    }

    private static String columns(Grid grid) {
        return grid.columns().stream()
                .map(column -> switch (column.align()) {
                    case LEFT, WRAPPED -> "l";
                    case RIGHT -> "r";
                })
                .collect(Collectors.joining("", "@{}", "@{}"));
    }

    private static String wrapped(String tex) {
        return tex.isEmpty() ? "" : "\\parbox[t]{" + WRAPPED_WIDTH + "}{\\raggedright " + tex + "\\strut}";
    }

    private static void appendHeader(StringBuilder tex, Grid grid) {
        tex.append(IntStream.range(0, grid.columns().size())
                .mapToObj(c -> heading(
                        LatexLayout.heading(grid, c), grid.columns().get(c).align()))
                .collect(Collectors.joining(" & ", "", " \\\\\n")));
    }

    private static String heading(List<String> lines, Grid.Align align) {
        if (lines.size() == 1) {
            return LatexText.escape(lines.get(0));
        }
        return lines.stream()
                .map(LatexText::escape)
                .collect(Collectors.joining(
                        "\\\\",
                        "\\begin{tabular}[b]{@{}" + (align == Grid.Align.RIGHT ? "r" : "l") + "@{}}",
                        "\\end{tabular}"));
    }

    private static void appendRow(StringBuilder tex, Grid grid, LatexEntries entries, List<Entry> row, String end) {
        tex.append(IntStream.range(0, row.size())
                .mapToObj(c -> grid.columns().get(c).align() == Grid.Align.WRAPPED
                        ? wrapped(entries.of(row.get(c)))
                        : entries.of(row.get(c)))
                .collect(Collectors.joining(" & ", "", " " + end + "\n")));
    }
}
