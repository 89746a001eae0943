package org.makeweight.report.page.view;

import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.SvgFormat;

/**
 * A figure.
 *
 * @param name as its files are called, without an ending; also its anchor
 * @param style a class of the style sheet
 * @param svg the figure as an element of a page
 */
public record FigureView(String name, Selection selection, String style, String title, String svg) {
    static FigureView plot(String name, Selection selection, Drawing figure) {
        return new FigureView(name, selection, "plot", figure.title(), SvgFormat.element(figure));
    }

    static FigureView wide(String name, Selection selection, Drawing figure) {
        return new FigureView(name, selection, "wide", figure.title(), SvgFormat.element(figure));
    }
}
