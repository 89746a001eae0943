package org.makeweight.report.table;

import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Reference;
import org.makeweight.report.markup.XmlText;

/** Tables as elements of a web page. */
public final class HtmlFormat extends CellFormat {
    private static final String MARKS = "Best in bold, second underlined.";

    /** The table with its title and remarks; turned if it would otherwise be wider than long. */
    public String table(DisplayTable display) {
        boolean turn = display.transposable()
                && display.columns().size() > display.all().size() + 1;
        DisplayTable shown = turn ? display.transposed("Method") : display;
        StringBuilder html = new StringBuilder("<figure class=\"table");
        html.append(display.marked() ? " scores" : "")
                .append("\">\n<figcaption><b>")
                .append(text(display.title()))
                .append("</b></figcaption>\n<div class=\"scroll\"><table>\n<thead><tr>");
        for (DisplayTable.Column column : shown.columns()) {
            html.append("<th scope=\"col\"")
                    .append(style(column.align()))
                    .append('>')
                    .append(text(column.heading()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        shown.rows().forEach(row -> append(html, shown, row));
        html.append("</tbody>\n");
        if (!shown.footer().isEmpty()) {
            html.append("<tfoot>\n");
            shown.footer().forEach(row -> append(html, shown, row));
            html.append("</tfoot>\n");
        }
        html.append("</table></div>\n");
        String remarks = String.join(" ", display.remarks()) + (display.marked() ? " " + MARKS : "");
        html.append("<p class=\"remarks\">").append(text(remarks)).append("</p>\n</figure>\n");
        return html.toString();
    }

    private void append(StringBuilder html, DisplayTable display, List<DisplayCell> row) {
        html.append("<tr>");
        for (int c = 0; c < row.size(); c++) {
            String tag = c == 0 ? "th" : "td";
            html.append('<').append(tag).append(c == 0 ? " scope=\"row\"" : "");
            html.append(style(display.columns().get(c).align())).append('>');
            html.append(of(row.get(c))).append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }

    private static String style(DisplayTable.Align align) {
        return switch (align) {
            case LEFT -> "";
            case RIGHT -> " class=\"r\"";
            case WRAPPED -> " class=\"w\"";
        };
    }

    @Override
    String text(String text) {
        return XmlText.escape(text);
    }

    @Override
    String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    @Override
    String figure(DisplayCell.Figure figure) {
        String value = text(figure.value().replaceFirst("^-", "−"));
        String marked = switch (figure.mark()) {
            case BEST -> "<b>" + value + "</b>";
            case SECOND -> "<u>" + value + "</u>";
            case NONE -> value;
        };
        String noted = figure.note().isEmpty() ? marked : marked + "<sup>" + text(figure.note()) + "</sup>";
        return figure.deviation().isEmpty() ? noted : noted + " <small>± " + figure.deviation() + "</small>";
    }

    @Override
    String works(List<Reference> references) {
        return references.stream().map(HtmlFormat::work).collect(Collectors.joining("; "));
    }

    private static String work(Reference work) {
        String name = XmlText.escape(work.shortForm());
        String doi = work.field("doi");
        return doi.isEmpty() ? name : "<a href=\"https://doi.org/" + XmlText.escape(doi) + "\">" + name + "</a>";
    }
}
