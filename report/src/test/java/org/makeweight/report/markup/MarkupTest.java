package org.makeweight.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "_ \\_",
                "% \\%",
                "& \\&",
                "# \\#",
                "$ \\$",
                "{ \\{",
                "} \\}",
                "~ \\textasciitilde{}",
                "^ \\textasciicircum{}",
                "\\ \\textbackslash{}",
                "< \\textless{}",
                "> \\textgreater{}",
                "| \\textbar{}",
                "[ {[}",
                "* {*}",
                "` \\textasciigrave{}",
                "– --",
                "— ---",
                "-- -{}-",
                "± $\\pm$",
                "é \\'{e}",
                "ï \\\"{\\i}",
                "Č \\v{C}",
                "ø \\o{}",
                "χ² $\\chi$$^2$",
                "Ω $\\Omega$",
                "∞ $\\infty$",
                "Й \\unicodechar{419}{Y}",
                "щ \\unicodechar{449}{shch}",
                "中 \\unicodechar{4E2D}{{[}U+4E2D{]}}",
                "smote(k_neighbors=3) smote(k\\_neighbors=3)"
            })
    void latexSetsWhatWasWritten(String text, String latex) {
        assertThat(LatexText.escape(text)).isEqualTo(latex);
    }

    @Test
    void latexTakesDecomposedLettersAndQuotesAndLineEnds() {
        assertThat(LatexText.escape("e\u0301 \"x\"\ny")).isEqualTo("\\'{e} {''}x{''} y");
    }

    @Test
    void latexFragmentDefinesWhatItsCharactersNeedAndNothingElse() {
        assertThat(LatexText.fragment("a")).isEqualTo("a");
        assertThat(LatexText.fragment(LatexText.escape("中"))).startsWith("\\ifdefined\\unicodechar");
    }

    @Test
    void markdownShowsItsOwnSignsAsTheyAre() {
        assertThat(MarkdownText.escape("a_b|c*d<e>[f]`g`\nh & $1"))
                .isEqualTo("a\\_b\\|c\\*d\\<e\\>\\[f\\]\\`g\\` h \\& \\$1");
    }

    @Test
    void xmlHoldsNoMarkupAndNoForbiddenCharacter() {
        assertThat(XmlText.escape("<a href=\"x\">'&'</a>\u0001"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;\ufffd");
    }
}
