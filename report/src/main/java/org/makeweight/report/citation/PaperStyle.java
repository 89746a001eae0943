package org.makeweight.report.citation;

/** How the example paper is set. */
public enum PaperStyle {
    ONE_COLUMN("a4paper", "25mm", 4),
    /** Figures and tables over both columns come a page later at the earliest, so that new pages for sections stay empty. */
    TWO_COLUMN("a4paper,twocolumn", "20mm", 20);

    private final String options;
    private final String margin;
    private final int floatsOfASection;

    PaperStyle(String options, String margin, int floatsOfASection) {
        this.options = options;
        this.margin = margin;
        this.floatsOfASection = floatsOfASection;
    }

    /** Of the document class. */
    String options() {
        return options;
    }

    String margin() {
        return margin;
    }

    /** A section after more floats than this begins on a new page. */
    int floatsOfASection() {
        return floatsOfASection;
    }
}
