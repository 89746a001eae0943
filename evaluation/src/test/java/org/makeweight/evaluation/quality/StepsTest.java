package org.makeweight.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;

class StepsTest {
    private final List<Double> shares = new ArrayList<>();
    private final Execution execution =
            new Execution(2, (phase, done, total, figures) -> shares.add(done / (double) total));

    @Test
    void aStepCountsByWhatItCosts() {
        Steps steps = new Steps(execution, 1, 3);
        steps.next().accept(0.5);
        steps.accept(1);
        steps.next().accept(0.5);
        steps.accept(1);
        assertThat(shares).containsExactly(0.125, 0.25, 0.625, 1.0);
    }

    @Test
    void stepsMayHaveStepsOfTheirOwn() {
        Steps steps = new Steps(execution, 1, 1);
        steps.next();
        Execution inner = steps.next().execution();
        assertThat(inner.threads()).isEqualTo(2);
        Steps ofStep = new Steps(inner, 1, 1);
        ofStep.next();
        ofStep.next().execution().progress().at("any", 3, 4, Map.of());
        assertThat(shares).containsExactly(0.5 + 0.5 * (0.5 + 0.5 * 0.75));
    }
}
