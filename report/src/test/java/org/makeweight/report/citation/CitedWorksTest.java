package org.makeweight.report.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;
import org.makeweight.report.Example;

class CitedWorksTest {
    private static final Software SOFTWARE = new Software("1.2.3", "2026");

    @Test
    void eachWorkStandsOnceByKey() {
        List<Reference> works = CitedWorks.of(Example.results(), SOFTWARE);
        // average precision and the Brier score bring the second and third
        assertThat(works.stream().map(Reference::key))
                .containsExactly(
                        "alcala2011keel",
                        "brier1950verification",
                        "chawla2002smote",
                        "davis2006relationship",
                        "makeweight");
    }

    @Test
    void bibliographyReadsBack() {
        List<Reference> works = CitedWorks.of(Example.results(), SOFTWARE);
        assertThat(List.copyOf(
                        Bibliography.parse(CitedWorks.bibtex(works)).all().keySet()))
                .isEqualTo(works.stream().map(Reference::key).toList());
    }

    @Test
    void softwareKnowsItsVersion() {
        assertThat(Software.current().version()).matches("[0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?");
        assertThat(Software.current().year()).matches("20[0-9]{2}");
        assertThat(SOFTWARE.reference().shortForm()).isEqualTo("The Makeweight authors 2026");
    }
}
