package org.makeweight.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.evaluation.experiment.Candidates;

class MethodTitlesTest {
    private static Candidates<Object> method(String id, String title, String word) {
        Method<Object> method = Method.named(id, title)
                .parameter(Parameter.choice("kind", "usual", List.of("usual", "a:b", "a;b", "A;b"), "Kind."))
                .makes(parameters -> new Object());
        return Candidates.of(method.with(Map.of("kind", word)));
    }

    @Test
    void parametersThatDifferFollowTheTitle() {
        MethodTitles titles = MethodTitles.of(List.of(method("m", "M", "usual"), method("m", "M", "a:b")));
        assertThat(titles.of("m")).isEqualTo("M");
        assertThat(titles.of("m(kind=a:b)")).isEqualTo("M (kind=a:b)");
    }

    @Test
    void fileNamesAreSafeAndDifferInMoreThanCase() {
        MethodTitles titles =
                MethodTitles.of(List.of(method("m", "M", "a:b"), method("m", "M", "a;b"), method("m", "M", "A;b")));
        assertThat(titles.fileName("m(kind=a:b)")).isEqualTo("m-kind-a-b");
        assertThat(titles.fileName("m(kind=a;b)")).isEqualTo("m-kind-a-b-2");
        assertThat(titles.fileName("m(kind=A;b)")).isEqualTo("m-kind-A-b-3");
    }

    @Test
    void twoMethodsWithOneTitleAreToldApartByName() {
        MethodTitles titles = MethodTitles.of(List.of(method("one", "Same", "usual"), method("two", "Same", "usual")));
        assertThat(titles.of("one")).isEqualTo("Same");
        assertThat(titles.of("two")).isEqualTo("two");
    }
}
