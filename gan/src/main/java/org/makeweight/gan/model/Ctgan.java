package org.makeweight.gan.model;

import java.util.List;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.gan.conditional.CtganLearner;
import org.makeweight.gan.conditional.CtganSettings;
import org.makeweight.gan.fit.ClassConditionalModel;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.Stopping;

/**
 * The conditional tabular GAN: numbers are written within a mode of their column's distribution, the generator is asked
 * for a category of a random column in each row, so that rare ones are learnt too, and the critic judges rows in packs.
 *
 * <p>Fitted to the rows of one class at a time ({@code mode=minority}), or to all rows with the class as one more
 * categorical column that rows are then asked for ({@code mode=conditional}).
 *
 * <p>Time: a step takes about {@code 4 g + 12 c} multiply-adds, where the generator's pass over a batch is g and the
 * critic's is c; with the default widths, a batch of 500, rows of W encoded columns and conditions of C,
 * {@code g = 500 (256 (512 + 2 C) + (640 + C) W)} and {@code c = 50 (2560 (W + C) + 65,792)}. There are
 * {@code epochs * max(1, rows / batch)} steps. Memory: the encoded rows, and a few matrices of {@code batch x 1,000}.
 *
 * <p>Differences from the paper: decay of weights and moments of Adam are those of the reference implementation. A
 * column with one mode has no choice of mode, and a number that at least one row in twenty has, and fifty rows, is a
 * mode of its own, without places in it. Missing cells are one more mode, or one more category. A class of fewer rows
 * than a batch is learnt in batches of the largest multiple of {@code pac} that it allows. The mixture starts from a
 * k-means that draws nothing. When rows are written, batch normalisation uses the running moments of the training: with
 * those of a batch of rows that are all asked for the same, the question would cancel. Without a question, categories
 * are asked for by their count. Rows are written with a running average of the generator over the last tenth of the
 * steps, and a thousand at most (Yazıcı et al. 2019), as the generator itself goes round in circles. Decoded numbers
 * are brought into the range of the training rows.
 *
 * <p>Reference: L. Xu, M. Skoularidou, A. Cuesta-Infante and K. Veeramachaneni (2019), Modeling tabular data using
 * conditional GAN, NeurIPS 32, 7335-7345.
 */
public final class Ctgan implements Synthesizer {
    private static final String CONDITIONAL = "conditional";

    private final boolean conditional;
    private final RowLearner learner;

    private Ctgan(Parameters chosen) {
        this.conditional = isConditional(chosen);
        this.learner = new CtganLearner(CtganSettings.of(chosen), Stopping.of(chosen));
    }

    /** The method {@code ctgan}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("ctgan", "CTGAN")
                .version(3)
                .summary("A GAN that models columns by modes and is asked for rare categories while it trains.")
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("lin2018pacgan"))
                .cites(works.get("gulrajani2017wgangp"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("yazici2019averaging"))
                .cites(works.get("kingma2015adam"));
        CtganSettings.parameters().forEach(method::parameter);
        method.parameter(mode());
        Stopping.parameters().forEach(method::parameter);
        return method.makes(Ctgan::new);
    }

    /** How classes are learnt. */
    static Parameter mode() {
        return Parameter.choice(
                "mode",
                "minority",
                List.of("minority", CONDITIONAL),
                "Whether the rows of each class asked for are learnt alone, or all rows with the class as a condition.");
    }

    static boolean isConditional(Parameters chosen) {
        return chosen.choice("mode").equals(CONDITIONAL);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return conditional
                ? ClassConditionalModel.fit(training, classes, random, execution, learner)
                : ClassModels.fit(training, classes, random, execution, learner);
    }

    @Override
    public boolean meets(Column column) {
        return !conditional && column instanceof Column.Categorical;
    }
}
