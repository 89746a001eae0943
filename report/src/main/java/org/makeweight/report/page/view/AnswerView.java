package org.makeweight.report.page.view;

import java.util.List;
import java.util.Locale;
import org.makeweight.report.answer.FileAnswer;
import org.makeweight.report.markup.Minus;

/**
 * The answer to the question of one file, as the terminal gives it.
 *
 * @param question and how it was measured
 * @param answer begins with No, Yes or Perhaps
 * @param reasons behind it; none if there is no answer
 */
public record AnswerView(String question, String answer, List<Reasons> reasons) {
    /**
     * What is behind an answer.
     *
     * @param method whose confusion matrix is shown
     */
    public record Reasons(String sure, String cost, GridView gains, String method, GridView matrix, String next) {}

    /** A small table. */
    public record GridView(String corner, List<String> headings, List<LineView> lines) {
        static GridView of(List<List<String>> cells) {
            List<LineView> lines = cells.stream()
                    .map(line -> new LineView(
                            line.get(0), line.stream().skip(1).map(Minus::in).toList()))
                    .toList();
            return new GridView(lines.get(0).name(), lines.get(0).figures(), lines.subList(1, lines.size()));
        }
    }

    /** A line of it. */
    public record LineView(String name, List<String> figures) {}

    static AnswerView of(FileAnswer answer) {
        return new AnswerView(
                answer.question(),
                answer.finding().map(FileAnswer.Finding::answer).orElse(FileAnswer.NONE),
                answer.finding().map(AnswerView::reasons).stream().toList());
    }

    private static Reasons reasons(FileAnswer.Finding finding) {
        return new Reasons(
                Minus.in(capital(finding.sure())),
                capital(finding.cost()),
                GridView.of(finding.gains()),
                finding.method(),
                GridView.of(finding.matrix()),
                capital(finding.next()));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
