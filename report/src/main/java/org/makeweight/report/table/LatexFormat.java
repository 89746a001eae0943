package org.makeweight.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.report.markup.LatexText;

/** Tables for papers: fragments that need booktabs, graphicx, rotating and longtable. */
final class LatexFormat implements DisplayFormat {
    private static final String WRAPPED_WIDTH = "200pt";
    private static final String MARKS = "Best in bold, second underlined.";

    @Override
    public String ending() {
        return "tex";
    }

    @Override
    public String format(DisplayTable display, Provenance provenance) {
        StringBuilder tex = new StringBuilder();
        List<LatexLayout.Part> parts = LatexLayout.parts(display);
        for (int i = 0; i < parts.size(); i++) {
            LatexLayout.Part part = parts.get(i);
            String caption = i == 0
                    ? caption(display)
                    : "{\\centering\\tablename~\\thetable{} (part " + (i + 1) + " of " + parts.size() + ")\\par}\n";
            if (part.place() == LatexLayout.Place.LONG) {
                appendLong(tex, part.display(), caption);
            } else {
                appendFloat(tex, part, caption);
            }
        }
        provenance.lines().forEach(line -> tex.append("% ").append(line).append('\n'));
        return tex.toString();
    }

    private static String caption(DisplayTable display) {
        String remarks = String.join(" ", display.remarks()) + (display.marked() ? " " + MARKS : "");
        return "\\caption[" + LatexText.escape(display.title()) + "]{"
                + LatexText.escape(display.title() + ". " + remarks) + "}\n\\label{tab:" + display.name() + "}\n";
    }

    private static void appendFloat(StringBuilder tex, LatexLayout.Part part, String caption) {
        String environment = part.place().environment();
        DisplayTable display = part.display();
        LatexCells entries = new LatexCells("\\scriptsize");
        tex.append("\\begin{")
                .append(environment)
                .append("}[htbp]\n\\centering\n")
                .append(caption);
        tex.append("\\smallskip\n\\small\n\\setlength{\\tabcolsep}{4pt}\n");
        // shrinks what is too wide and leaves the rest as it is
        tex.append("\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n");
        tex.append("\\begin{tabular}{").append(columns(display)).append("}\n\\toprule\n");
        appendHeader(tex, display);
        tex.append("\\midrule\n");
        display.rows().forEach(row -> appendRow(tex, display, entries, row, "\\\\"));
        if (!display.footer().isEmpty()) {
            tex.append("\\midrule\n");
            display.footer().forEach(row -> appendRow(tex, display, entries, row, "\\\\"));
        }
        tex.append("\\bottomrule\n\\end{tabular}}\n\\end{").append(environment).append("}\n");
    }

    private static void appendLong(StringBuilder tex, DisplayTable display, String caption) {
        int width = display.columns().size();
        LatexCells entries = new LatexCells("\\tiny");
        tex.append("{\\scriptsize\n\\setlength{\\tabcolsep}{3pt}\n\\setlength{\\LTcapwidth}{\\linewidth}\n");
        tex.append("\\begin{longtable}{").append(columns(display)).append("}\n");
        tex.append(caption).append("\\\\\n\\toprule\n");
        appendHeader(tex, display);
        tex.append("\\midrule\n\\endfirsthead\n\\multicolumn{")
                .append(width)
                .append("}{@{}l}{\\tablename~\\thetable{} (continued)}\\\\\n\\toprule\n");
        appendHeader(tex, display);
        tex.append("\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n");
        display.rows().forEach(row -> appendRow(tex, display, entries, row, "\\\\"));
        if (!display.footer().isEmpty()) {
            tex.append("\\midrule\n");
            display.footer().forEach(row -> appendRow(tex, display, entries, row, "\\\\*"));
        }
        tex.append("\\end{longtable}}\n");
    }

    private static String columns(DisplayTable display) {
        return display.columns().stream()
                .map(column -> switch (column.align()) {
                    case LEFT, WRAPPED -> "l";
                    case RIGHT -> "r";
                })
                .collect(Collectors.joining("", "@{}", "@{}"));
    }

    private static String wrapped(String tex) {
        return tex.isEmpty() ? "" : "\\parbox[t]{" + WRAPPED_WIDTH + "}{\\raggedright " + tex + "\\strut}";
    }

    private static void appendHeader(StringBuilder tex, DisplayTable display) {
        tex.append(IntStream.range(0, display.columns().size())
                .mapToObj(c -> heading(
                        LatexLayout.heading(display, c),
                        display.columns().get(c).align()))
                .collect(Collectors.joining(" & ", "", " \\\\\n")));
    }

    private static String heading(List<String> lines, DisplayTable.Align align) {
        if (lines.size() == 1) {
            return LatexText.escape(lines.get(0));
        }
        return lines.stream()
                .map(LatexText::escape)
                .collect(Collectors.joining(
                        "\\\\",
                        "\\begin{tabular}[b]{@{}" + (align == DisplayTable.Align.RIGHT ? "r" : "l") + "@{}}",
                        "\\end{tabular}"));
    }

    private static void appendRow(
            StringBuilder tex, DisplayTable display, LatexCells entries, List<DisplayCell> row, String end) {
        tex.append(IntStream.range(0, row.size())
                .mapToObj(c -> display.columns().get(c).align() == DisplayTable.Align.WRAPPED
                        ? wrapped(entries.of(row.get(c)))
                        : entries.of(row.get(c)))
                .collect(Collectors.joining(" & ", "", " " + end + "\n")));
    }
}
