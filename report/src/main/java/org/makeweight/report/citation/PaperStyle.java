package org.makeweight.report.citation;

/** How the example paper is set. */
public enum PaperStyle {
    ONE_COLUMN("a4paper", "25mm"),
    TWO_COLUMN("a4paper,twocolumn", "20mm");

    private final String options;
    private final String margin;

    PaperStyle(String options, String margin) {
        this.options = options;
        this.margin = margin;
    }

    /** Of the document class. */
    String options() {
        return options;
    }

    String margin() {
        return margin;
    }
}
