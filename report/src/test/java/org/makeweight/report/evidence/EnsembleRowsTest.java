package org.makeweight.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.report.TextSummary;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.CostTable;
import org.makeweight.report.table.Provenance;
import org.makeweight.report.table.Tables;

class EnsembleRowsTest {
    private final Evidence evidence =
            new MadeUp(12).tunedNone(2).smote(4, 0.01).ensemble(9).evidence();
    private final ReportModel model = evidence.model();
    private final Candidates<Learner> svm = model.compared().get(0);

    @Test
    void anEnsembleIsATreatmentOfItsControlAndHasNoTableOfItsOwn() {
        assertThat(model.compared()).hasSize(1);
        assertThat(model.primary(svm).summary().names()).containsExactly("none", "none@tuned", "smote", "balanced-svm");
        assertThat(model.augmenters().of("balanced-svm")).isEqualTo("Balanced SVM");
        assertThat(Tables.scores(model, new Provenance("1", "abc")))
                .containsKey("f1-svm.csv")
                .doesNotContainKey("f1-balanced-svm.csv");
        assertThat(CostTable.of(model).sheet().rows().stream().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly("svm none", "svm smote", "balanced-svm none");
    }

    @Test
    void itJoinsTheFamilyOfComparisonsWithItsControlAndTheHeadlineNamesIt() {
        Scope scope = evidence.primary(svm);
        Effect effect = evidence.effect(scope, "balanced-svm", "none").orElseThrow();
        assertThat(effect.record().wins()).isEqualTo(12);
        // the first of three that are compared with doing nothing, so by Holm three times what it is alone
        assertThat(effect.holm()).isEqualTo(3 * effect.p());
        assertThat(evidence.effect(scope, "balanced-svm", "none@tuned")).isPresent();
        assertThat(evidence.ranks(scope).methods()).contains("balanced-svm");
        assertThat(evidence.setEffects(scope)).anyMatch(set -> set.augmenter().equals("balanced-svm"));
        assertThat(Headline.of(evidence, svm).lead())
                .startsWith("Balanced SVM does better than doing nothing: F1 +0.0");
    }

    @Test
    void theConsoleShowsItBelowTheAugmenters() {
        assertThat(TextSummary.of(evidence).lines().filter(line -> line.matches("(none|smote|balanced-svm) .*")))
                .extracting(line -> line.replaceAll(" .*", ""))
                .containsExactly("none", "smote", "balanced-svm");
    }
}
