package org.makeweight.report.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.markup.LatexText;

/**
 * The figures of a run as a paper has them: those of a kind under one caption, two beside each other where they can still be
 * read, on as many pages as they need.
 */
final class PaperFigures {
    /** What a page of the paper holds, in points; a unit of a drawing is 3/4 of a point. */
    private static final double PAGE_WIDTH = 455;

    private static final double PAGE_HEIGHT = 600;
    private static final double UNIT = 0.75;

    /** Drawings are not made smaller than this beside each other. */
    private static final double LEAST_SCALE = 0.6;

    private static final double HALF = 0.49;

    /** Figures by what their files' names begin with, and what they show. */
    enum Kind {
        FOREST(
                "forest-",
                "The difference on each data set with its 95 \\% interval, for the method that the summary names"),
        RANKS("critical-difference-", "Mean ranks; bars join methods of which no pair differs"),
        DIFFERENCES("differences-", "The difference to doing nothing on every data set"),
        RECALL_PRECISION("recall-precision-", "Recall against precision, on curves of equal F1"),
        PR("pr-", "Precision-recall curves"),
        ROC("roc-", "ROC curves"),
        CALIBRATION("calibration-", "Calibration: the share of the minority by score"),
        GAIN("gain-", "Quality of synthetic rows against the gain"),
        TRAINING("training-", "How generators trained");

        private final String prefix;
        private final String caption;

        Kind(String prefix, String caption) {
            this.prefix = prefix;
            this.caption = caption;
        }

        private String label() {
            return "fig:" + prefix.substring(0, prefix.length() - 1);
        }
    }

    private final Map<String, Drawing> figures;

    PaperFigures(Map<String, Drawing> figures) {
        this.figures = figures;
    }

    /** Those of a kind, by name. */
    Map<String, Drawing> of(Kind kind) {
        Map<String, Drawing> own = new LinkedHashMap<>();
        figures.forEach((name, figure) -> {
            if (name.startsWith(kind.prefix)) {
                own.put(name, figure);
            }
        });
        return own;
    }

    /** Those of a kind in LaTeX; empty if there are none. */
    String latex(Kind kind) {
        List<List<String>> pages = pages(of(kind));
        StringBuilder tex = new StringBuilder();
        for (int page = 0; page < pages.size(); page++) {
            tex.append("\\begin{figure*}[htbp]\n\\centering\n");
            pages.get(page).forEach(tex::append);
            if (page == 0) {
                tex.append("\\caption{")
                        .append(kind.caption)
                        .append(".}\n\\label{")
                        .append(kind.label())
                        .append("}\n");
            } else {
                tex.append("\\par\\medskip\n{\\centering\\figurename~\\thefigure{} (part ")
                        .append(page + 1)
                        .append(" of ")
                        .append(pages.size())
                        .append(")\\par}\n");
            }
            tex.append("\\end{figure*}\n");
        }
        return tex.toString();
    }

    /** The commands that include figures, by page. */
    private static List<List<String>> pages(Map<String, Drawing> figures) {
        List<List<String>> pages = new ArrayList<>();
        List<String> page = new ArrayList<>();
        double used = 0;
        double half = 0;
        for (Map.Entry<String, Drawing> figure : figures.entrySet()) {
            double share = figures.size() > 1 && beside(figure.getValue()) ? HALF : share(figure.getValue());
            double height = figure.getValue().height() * UNIT * scale(figure.getValue(), share);
            boolean second = half > 0 && share == HALF;
            double more = second ? Math.max(0, height - half) : height;
            if (!page.isEmpty() && used + more > PAGE_HEIGHT) {
                pages.add(page);
                page = new ArrayList<>();
                used = 0;
                second = false;
                more = height;
            }
            String before = page.isEmpty() ? "" : second ? "\\hfill\n" : "\\par\\medskip\n";
            page.add(before + include(figure.getKey(), share));
            used += more;
            half = share == HALF && !second ? height : 0;
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private static double scale(Drawing figure, double share) {
        return share * PAGE_WIDTH / (figure.width() * UNIT);
    }

    /** Whether two of its kind can stand beside each other. */
    private static boolean beside(Drawing figure) {
        double scale = scale(figure, HALF);
        return scale >= LEAST_SCALE && figure.height() * UNIT * scale <= PAGE_HEIGHT;
    }

    /** The share of the page's width of one that stands alone: not larger than it was drawn, and not higher than a page. */
    private static double share(Drawing figure) {
        double natural = figure.width() * UNIT / PAGE_WIDTH;
        double high = PAGE_HEIGHT / (figure.height() * UNIT) * natural;
        return Math.min(1, Math.min(natural, high));
    }

    private static String include(String name, double share) {
        return "\\includegraphics[width=" + String.format(Locale.ROOT, "%.3f", share) + "\\linewidth]{figures/" + name
                + ".pdf}%\n";
    }

    /** A figure that fills what a slide leaves. */
    static String onSlide(String name, Drawing figure) {
        return "\\begin{frame}{" + LatexText.escape(figure.title()) + "}\n\\centering\n"
                + "\\includegraphics[width=\\linewidth,height=0.82\\textheight,keepaspectratio]{figures/" + name
                + ".pdf}\n"
                + "\\end{frame}\n";
    }
}
