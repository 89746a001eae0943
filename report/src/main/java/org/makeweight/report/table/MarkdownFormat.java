package org.makeweight.report.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.makeweight.core.method.Reference;
import org.makeweight.report.markup.MarkdownText;

/** Tables for web pages and notes, in the Markdown that GitHub, Pandoc and most editors read. */
final class MarkdownFormat extends CellFormat {
    String format(DisplayTable display, Provenance provenance) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(text(display.title())).append("**\n\n");
        String remarks =
                String.join(" ", display.remarks()) + (display.marked() ? " Best in bold, second in italics." : "");
        if (!remarks.isEmpty()) {
            text.append(text(remarks.strip())).append("\n\n");
        }
        line(text, display.columns(), column -> text(column.heading()));
        line(text, display.columns(), column -> column.align() == DisplayTable.Align.RIGHT ? "---:" : "---");
        display.all().forEach(row -> line(text, row, this::of));
        text.append("\n<!-- ").append(String.join("; ", provenance.lines())).append(" -->\n");
        return text.toString();
    }

    private static <T> void line(StringBuilder text, List<T> cells, Function<T, String> format) {
        text.append(cells.stream().map(format).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    String text(String text) {
        return MarkdownText.escape(text);
    }

    @Override
    String code(String text) {
        return MarkdownText.escape(text);
    }

    @Override
    String figure(DisplayCell.Figure figure) {
        String sign = switch (figure.mark()) {
            case BEST -> "**";
            case SECOND -> "*";
            case NONE -> "";
        };
        String deviation = figure.deviation().isEmpty() ? "" : " ± " + figure.deviation();
        String note = figure.note().isEmpty() ? "" : "<sup>" + text(figure.note()) + "</sup>";
        return sign + text(figure.value()) + sign + note + deviation;
    }

    @Override
    String works(List<Reference> references) {
        return references.stream().map(work -> text(work.shortForm())).collect(Collectors.joining("; "));
    }
}
