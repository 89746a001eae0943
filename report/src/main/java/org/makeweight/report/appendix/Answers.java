package org.makeweight.report.appendix;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeweight.report.markup.MarkdownText;

/** Questions with their answers, being written as Markdown. Plain text that is given is escaped. */
final class Answers {
    private final StringBuilder text = new StringBuilder();

    void title(String title) {
        text.append("# ").append(MarkdownText.escape(title)).append("\n\n");
    }

    void question(String question) {
        text.append("\n## ").append(MarkdownText.escape(question)).append("\n\n");
    }

    void paragraph(String sentences) {
        text.append(MarkdownText.escape(sentences.strip())).append("\n\n");
    }

    void points(Stream<String> points) {
        points.forEach(
                point -> text.append("- ").append(MarkdownText.escape(point)).append('\n'));
        text.append('\n');
    }

    /** Commands as they are typed. */
    void commands(String... lines) {
        text.append("```\n").append(String.join("\n", lines)).append("\n```\n\n");
    }

    void table(List<String> headings, Stream<List<String>> rows) {
        row(headings);
        row(headings.stream().map(heading -> "---").toList());
        rows.forEach(cells -> row(cells.stream().map(MarkdownText::escape).toList()));
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return text.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }
}
