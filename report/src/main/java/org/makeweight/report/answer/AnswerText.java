package org.makeweight.report.answer;

import java.util.List;
import org.makeweight.report.markup.TerminalTable;
import org.makeweight.report.markup.TerminalText;

/** The answer to the question of one file, as a terminal shows it. */
public final class AnswerText {
    private final StringBuilder text = new StringBuilder();

    private AnswerText() {}

    /** Lines of at most 80 characters where names allow, ending in a line feed. */
    public static String of(FileAnswer answer) {
        AnswerText lines = new AnswerText();
        lines.paragraph(answer.question());
        answer.finding().ifPresentOrElse(lines::write, () -> lines.paragraph(FileAnswer.NONE));
        return lines.text.toString();
    }

    private void write(FileAnswer.Finding finding) {
        paragraph(finding.answer());
        paragraph("How sure: " + finding.sure());
        paragraph("At what cost: " + finding.cost());
        grid(finding.gains());
        paragraph("Confusion matrix of " + finding.method() + ":");
        grid(finding.matrix());
        paragraph("What next: " + finding.next());
    }

    private void grid(List<List<String>> lines) {
        text.append(TerminalTable.of(1, lines)).append('\n');
    }

    private void paragraph(String words) {
        text.append(TerminalText.wrapped("", "", words)).append("\n\n");
    }
}
