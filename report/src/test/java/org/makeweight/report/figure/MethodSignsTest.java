package org.makeweight.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.report.canvas.Form;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Shape;

class MethodSignsTest {
    private static Contender named(String name) {
        return new Contender(name, name);
    }

    @Test
    void aMethodHasTheSameSignWhateverElseIsInTheRun() {
        Sign alone = MethodSigns.of(List.of(named("adasyn"))).get(0);
        assertThat(MethodSigns.of(List.of(named("none"), named("ctgan"), named("adasyn")))
                        .get(2))
                .isEqualTo(alone);
    }

    @Test
    void signsAreAsTheyWereInEveryEarlierReport() {
        assertThat(MethodSigns.of("smote").shape()).isEqualTo(Shape.CIRCLE);
        assertThat(MethodSigns.of("smote").ink()).isEqualTo(Ink.HUE_0);
        assertThat(MethodSigns.of("random-oversampling").shape()).isEqualTo(Shape.SQUARE);
        assertThat(MethodSigns.of("ctgan").shape()).isEqualTo(Shape.DIAMOND);
        assertThat(MethodSigns.of("wgan-gp").shape()).isEqualTo(Shape.STAR);
    }

    @Test
    void parametersChangeTheFillingAlone() {
        List<Sign> signs = MethodSigns.of(List.of(
                named("smote"),
                named("smote(k_neighbors=3)"),
                named("smote(k_neighbors=7)"),
                named("none"),
                named("none@tuned")));
        assertThat(signs.subList(0, 3)).extracting(Sign::shape).containsOnly(Shape.CIRCLE);
        assertThat(signs.subList(0, 3)).extracting(Sign::ink).containsOnly(Ink.HUE_0);
        assertThat(signs)
                .extracting(Sign::form)
                .containsExactly(Form.FILLED, Form.OPEN, Form.DOTTED, Form.OPEN, Form.RINGED);
        assertThat(signs).doesNotHaveDuplicates();
    }

    @Test
    void theMethodsThatAreComparedMostDifferInShapeAndInHue() {
        List<String> most = List.of(
                "smote",
                "random-oversampling",
                "borderline-smote",
                "ctgan",
                "class-weights",
                "adasyn",
                "wgan-gp",
                "random-undersampling",
                "smote-tomek",
                "gan",
                "tvae",
                "gaussian-copula",
                "smote-enn");
        assertThat(most).extracting(id -> MethodSigns.of(id).shape()).doesNotHaveDuplicates();
        assertThat(most).extracting(id -> MethodSigns.of(id).ink()).doesNotHaveDuplicates();
    }

    @Test
    void theVariantForMixedTablesHasAHueOfItsOwnBesideThoseItIsComparedWith() {
        assertThat(List.of("smote-nc", "smote", "borderline-smote", "class-weights", "random-oversampling", "wgan-gp"))
                .extracting(id -> MethodSigns.of(id).ink())
                .doesNotHaveDuplicates();
        assertThat(MethodSigns.of("gaussian-copula").ink())
                .isNotEqualTo(MethodSigns.of("class-weights").ink());
    }
}
