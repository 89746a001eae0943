package org.makeweight.report.table;

import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Reference;
import org.makeweight.report.markup.LatexText;

/** Entries of a table in LaTeX. */
final class LatexCells extends CellFormat {
    private final String smaller;

    /**
     * Makes a format.
     *
     * @param smaller the command for the type in which deviations are printed
     */
    LatexCells(String smaller) {
        this.smaller = smaller;
    }

    @Override
    String text(String text) {
        return LatexText.escape(text);
    }

    @Override
    String code(String text) {
        return "\\texttt{" + LatexText.escape(text) + "}";
    }

    @Override
    String figure(DisplayCell.Figure figure) {
        String value = signed(figure.value());
        String marked = switch (figure.mark()) {
            case BEST -> "\\textbf{" + value + "}";
            case SECOND -> "\\underline{" + value + "}";
            case NONE -> value;
        };
        String noted = figure.note().isEmpty()
                ? marked
                : marked + "\\textsuperscript{" + LatexText.escape(figure.note()) + "}";
        return figure.deviation().isEmpty()
                ? noted
                : noted + "\\,{" + smaller + "$\\pm$\\,\\mbox{" + figure.deviation() + "}}";
    }

    private static String signed(String number) {
        return number.startsWith("-") ? "$-$" + number.substring(1) : LatexText.escape(number);
    }

    @Override
    String works(List<Reference> references) {
        return references.stream().map(Reference::key).collect(Collectors.joining(",", "\\cite{", "}"));
    }
}
