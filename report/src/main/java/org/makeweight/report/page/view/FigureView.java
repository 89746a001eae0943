package org.makeweight.report.page.view;

import java.util.List;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.figure.ReportFigure;

/**
 * A figure.
 *
 * @param name as its files are called, without an ending; also its anchor
 * @param style a class of the style sheet
 * @param svg the figure as an element of a page
 */
public record FigureView(String name, Selection selection, String style, String title, String svg) {
    /** Those of a kind. */
    static List<FigureView> of(List<ReportFigure> figures, ReportFigure.Kind kind) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .map(FigureView::of)
                .toList();
    }

    private static FigureView of(ReportFigure figure) {
        String style = switch (figure.kind()) {
            case CHANGES, TRAINING -> "wide";
            case RECALL_PRECISION, QUALITY, CURVES -> "plot";
        };
        Selection selection = new Selection(
                figure.classifier().map(Candidates::name).orElse(""),
                "",
                figure.threshold().map(Threshold::id).orElse(""));
        return new FigureView(
                figure.name(), selection, style, figure.drawing().title(), SvgFormat.element(figure.drawing()));
    }
}
