package org.makeweight.gan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.network.GradientPenalty;

class TrainingRecorderTest {
    private static Matrix scores(float fake, float real) {
        Matrix scores = new Matrix(2, 1);
        scores.row(0)[0] = fake;
        scores.row(1)[0] = real;
        return scores;
    }

    @Test
    void entriesAreMeansOverTheStepsBetween() {
        List<String> heard = new ArrayList<>();
        Execution listened = new Execution(
                1, (phase, done, total, figures) -> heard.add(phase + " " + done + "/" + total + " " + figures));
        TrainingRecorder recorder = new TrainingRecorder("training", 200, true, listened);
        recorder.critic(2, scores(-1, 3), 1, new GradientPenalty.Measured(0.5, 1, 2));
        recorder.critic(4, scores(1, 1), 1, new GradientPenalty.Measured(1.5, 2, 3));
        recorder.generator(7, () -> Double.NaN);
        recorder.critic(6, scores(-2, 4), 1, new GradientPenalty.Measured(1, 3, 4));
        recorder.generator(9, () -> 5);
        assertThat(recorder.log().entries())
                .containsExactly(
                        new TrainingLog.Entry(2, 4, 8, Double.NaN, 1, (4 + 0 + 6) / 3.0, 2.5 / 3, 2, 4, 5, Double.NaN));
        assertThat(heard).containsExactly("training 2/200 {critic loss=4.0, generator loss=8.0}");
    }

    @Test
    void whatDoesNotApplyIsNotANumber() {
        TrainingRecorder recorder = new TrainingRecorder("training", 1, false, Execution.QUIET);
        recorder.critic(2, scores(-1, 3), 1, GradientPenalty.Measured.NOTHING);
        recorder.generator(7, () -> 1);
        TrainingLog.Entry entry = recorder.log().entries().get(0);
        assertThat(new double[] {entry.penalty(), entry.slope(), entry.largestSlope(), entry.criticAccuracy()})
                .containsOnly(Double.NaN);
    }

    @Test
    void curvesAreOfWhatAppliesLossesFirst() {
        TrainingRecorder recorder = new TrainingRecorder("training", 1, false, Execution.QUIET);
        recorder.critic(2, scores(-1, 3), 1, GradientPenalty.Measured.NOTHING);
        recorder.generator(7, () -> 1);
        assertThat(recorder.log().curves())
                .isEqualTo(new TrainingCurves(
                        List.of("critic loss", "generator loss", "gap between scores", "generator gradient"),
                        new long[] {1},
                        new double[][] {{2}, {7}, {4}, {1}}));
    }

    @Test
    void aLossThatIsNoNumberFailsTheTraining() {
        TrainingRecorder recorder = new TrainingRecorder("training for class 'x'", 10, false, Execution.QUIET);
        recorder.generator(1, () -> 1);
        assertThatThrownBy(() -> recorder.critic(Double.NaN, scores(0, 0), 1, GradientPenalty.Measured.NOTHING))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessage("the critic's loss became NaN at step 2 of 10 (training for class 'x');"
                        + " a lower learning rate may help");
        assertThatThrownBy(() -> recorder.generator(Double.NEGATIVE_INFINITY, () -> 1))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageStartingWith("the generator's loss became -Infinity at step 2 of 10");
    }

    @Test
    void anInterruptedThreadStopsTheTraining() {
        TrainingRecorder recorder = new TrainingRecorder("training", 10, false, Execution.QUIET);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> recorder.generator(1, () -> 1))
                .isInstanceOf(InterruptedWorkException.class)
                .hasMessage("training was interrupted after step 1 of 10");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
