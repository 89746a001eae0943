package org.makeweight.core.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BibliographyTest {
    @Test
    void entriesOnOneLineOrManyAreReadWithTheirFields() {
        Bibliography works = Bibliography.parse("""
                a remark, with an @ in it
                @article{one2020, author = "One, A. and {Two and Three}, B.", title={A {T}itle, and more}, year = 2020 }
                @misc{two,
                  author = {M\\"uller, J.},
                  title = {Over
                    two lines},
                  year = {1999}
                } @misc{three} @comment{none, title = {x}}
                """);
        assertThat(works.all().keySet()).containsExactly("one2020", "two", "three");
        assertThat(works.get("one2020").title()).isEqualTo("A Title, and more");
        assertThat(works.get("one2020").field("year")).isEqualTo("2020");
        assertThat(works.get("two").title()).isEqualTo("Over two lines");
        assertThat(works.get("two").shortForm()).isEqualTo("M\u00fcller 1999");
        assertThat(works.get("three").shortForm()).isEqualTo("three");
        assertThat(works.get("two").bibtex()).startsWith("@misc{two,\n").endsWith("\n}\n");
    }

    @Test
    void whatIsNotClosedIsPassedOverAndNothingAfterIt() {
        Bibliography works =
                Bibliography.parse("@misc{open, title = {x\n@misc{whole, title = {y}}\n@misc{cut, title =");
        assertThat(works.all().keySet()).containsExactly("whole");
    }

    @Test
    void fieldsThatAreNotWellFormedAreNoFailure() {
        for (String entry : new String[] {
            "@misc{k, title}",
            "@misc{k, title =}",
            "@misc{k, title = \"x}",
            "@misc{k, author = {\\'}}",
            "@misc{k, author = \\\\'}",
            "@misc{k,,=,}",
            "@misc{k, title = {x} y {z}}"
        }) {
            Reference work = Bibliography.parse(entry).get("k");
            assertThat(work.title()).isNotNull();
            assertThat(work.shortForm()).isNotNull();
        }
    }
}
