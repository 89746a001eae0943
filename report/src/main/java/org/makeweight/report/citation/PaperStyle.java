package org.makeweight.report.citation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.file.FolderFile;

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

    /** In which the paper of a folder is set; in one column if that cannot be seen. */
    public static PaperStyle of(Path folder) {
        try {
            String paper = new String(FileContent.bytes(FolderFile.in(folder, "paper.tex")), StandardCharsets.UTF_8);
            return paper.contains("[" + TWO_COLUMN.options + "]") ? TWO_COLUMN : ONE_COLUMN;
        } catch (BadInputException e) {
            return ONE_COLUMN;
        }
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
