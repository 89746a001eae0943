package org.makeweight.gan.conditional;

import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.gan.adversarial.GeneratorCriticPair;

/**
 * What a user may choose about CTGAN, with the names and defaults of its reference implementation.
 *
 * @param epochs passes over as many rows as there are
 * @param minSteps least steps of the generator, however few rows there are; 0 for no such limit
 * @param batchSize rows a step; fewer if there are not so many
 * @param pac rows that the critic judges together
 * @param embeddingDim numbers of noise a row
 * @param generatorDim widths of the generator's hidden layers
 * @param discriminatorDim widths of the critic's hidden layers
 * @param discriminatorSteps critic steps for each generator step
 * @param generatorRate learning rate
 * @param generatorDecay weight decay
 * @param discriminatorRate learning rate
 * @param discriminatorDecay weight decay
 * @param emaDecay of the average of the generator that rows are written with; 0 for its last state
 * @param logFrequency whether categories are drawn by the logarithm of their count in training
 * @param clipped whether written numbers are brought into the range of the rows learnt from
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
public record CtganSettings(
        int epochs,
        int minSteps,
        int batchSize,
        int pac,
        int embeddingDim,
        int[] generatorDim,
        int[] discriminatorDim,
        int discriminatorSteps,
        double generatorRate,
        double generatorDecay,
        double discriminatorRate,
        double discriminatorDecay,
        double emaDecay,
        boolean logFrequency,
        boolean clipped) {
    private static final List<Integer> WIDTHS = List.of(256, 256);

    /** The parameters. */
    public static List<Parameter> parameters() {
        Parameter.Range above0 = Parameter.Range.above(0);
        Parameter.Range from0 = Parameter.Range.atLeast(0);
        return List.of(
                Parameter.integer("epochs", 300, 1, "Passes over the rows; an epoch has at least one step."),
                Parameter.integer(
                        "min_steps",
                        0,
                        0,
                        "Least steps of the generator: few rows are trained on beyond their epochs; 0 for epochs alone."),
                Parameter.integer(
                        "batch_size",
                        500,
                        2,
                        "Rows a step, a multiple of pac; if there are fewer, the largest multiple that they allow."),
                Parameter.integer("pac", 10, 1, "Rows that the critic judges together."),
                Parameter.integer("embedding_dim", 128, 1, "Numbers of noise that become one row."),
                Parameter.widths("generator_dim", WIDTHS, "Widths of the generator's hidden layers."),
                Parameter.widths("discriminator_dim", WIDTHS, "Widths of the critic's hidden layers."),
                Parameter.integer("discriminator_steps", 1, 1, "Critic steps for each generator step."),
                Parameter.real("generator_lr", 2e-4, above0, "Learning rate of the generator."),
                Parameter.real("generator_decay", 1e-6, from0, "Weight decay of the generator."),
                Parameter.real("discriminator_lr", 2e-4, above0, "Learning rate of the critic."),
                Parameter.real("discriminator_decay", 1e-6, from0, "Weight decay of the critic."),
                GeneratorCriticPair.averaging(),
                Parameter.flag(
                        "log_frequency",
                        true,
                        "Whether training draws categories by the logarithm of their count instead of the count."),
                Parameter.flag(
                        "enforce_min_max_values",
                        true,
                        "Whether written numbers are brought into the range of the rows learnt from."));
    }

    /**
     * What a user has chosen.
     *
     * @throws BadInputException if {@code batch_size} is no multiple of {@code pac}
     */
    public static CtganSettings of(Parameters chosen) {
        int batch = chosen.integer("batch_size");
        int pac = chosen.integer("pac");
        if (batch % pac != 0) {
            throw new BadInputException("batch_size must be a multiple of pac, which is " + pac + ", but was " + batch);
        }
        return new CtganSettings(
                chosen.integer("epochs"),
                chosen.integer("min_steps"),
                batch,
                pac,
                chosen.integer("embedding_dim"),
                chosen.widths("generator_dim"),
                chosen.widths("discriminator_dim"),
                chosen.integer("discriminator_steps"),
                chosen.real("generator_lr"),
                chosen.real("generator_decay"),
                chosen.real("discriminator_lr"),
                chosen.real("discriminator_decay"),
                chosen.real(GeneratorCriticPair.EMA_DECAY),
                chosen.flag("log_frequency"),
                chosen.flag("enforce_min_max_values"));
    }

    /** The rows of a step, given how many there are to be learnt: a multiple of {@link #pac}, at least that. */
    public int batch(int rows) {
        return pac * Math.max(1, Math.min(batchSize, rows) / pac);
    }

    /**
     * The steps of the generator.
     *
     * @throws BadInputException if they are too many to count
     */
    public int steps(int rows) {
        long steps = (long) epochs * Math.max(1, rows / batch(rows));
        if (steps > Integer.MAX_VALUE) {
            throw new BadInputException("epochs must be fewer: " + epochs + " on " + rows + " rows are " + steps
                    + " steps, more than " + Integer.MAX_VALUE);
        }
        return Math.max((int) steps, minSteps);
    }
}
