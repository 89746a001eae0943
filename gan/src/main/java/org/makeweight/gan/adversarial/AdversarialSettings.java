package org.makeweight.gan.adversarial;

import java.util.List;
import java.util.Locale;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.Scaling;

/**
 * What a user may choose about an adversarial method.
 *
 * @param steps of the generator
 * @param batchSize real rows a step; fewer if there are not so many
 * @param embeddingDim numbers of noise a row
 * @param generatorDim widths of the generator's hidden layers
 * @param discriminatorDim widths of the critic's hidden layers
 * @param discriminatorSteps critic steps for each generator step
 * @param generatorRate learning rate
 * @param discriminatorRate learning rate
 * @param emaDecay of the average of the generator that rows are written with; 0 for its last state
 * @param encoding of numeric columns
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
public record AdversarialSettings(
        int steps,
        int batchSize,
        int embeddingDim,
        int[] generatorDim,
        int[] discriminatorDim,
        int discriminatorSteps,
        double generatorRate,
        double discriminatorRate,
        double emaDecay,
        Encoding encoding) {
    private static final int BATCH_SIZE = 64;
    private static final int EMBEDDING_DIM = 32;
    private static final List<Integer> WIDTHS = List.of(128, 128);

    private static final String ENCODING = "encoding";
    private static final String DISCRIMINATOR_STEPS = "discriminator_steps";

    /** Of fewer rows a column's modes are chance. */
    public static final int LEAST_ROWS_FOR_MODES = 500;

    /** How numbers are encoded. */
    enum Encoding {
        /** By modes where rows are many or cells are missing, else standardised. */
        AUTO,
        MODES,
        STANDARD
    }

    /** The parameters, of which three defaults differ between methods. */
    public static List<Parameter> parameters(int steps, int discriminatorSteps, double rate) {
        return parameters(
                steps,
                Parameter.integer(DISCRIMINATOR_STEPS, discriminatorSteps, 1, "Critic steps for each generator step."),
                rate);
    }

    /** As {@link #parameters}, where the steps of the critic may depend on the rows. */
    public static List<Parameter> parametersByRows(int steps, String word, double rate, String words) {
        String description = "Critic steps for each generator step; " + words;
        return parameters(steps, Parameter.optionalInteger(DISCRIMINATOR_STEPS, word, 1, description), rate);
    }

    private static List<Parameter> parameters(int steps, Parameter discriminatorSteps, double rate) {
        Parameter.Range above0 = Parameter.Range.above(0);
        return List.of(
                Parameter.integer("steps", steps, 1, "Training steps of the generator."),
                Parameter.integer(
                        "batch_size", BATCH_SIZE, 2, "Real rows a step; all rows of the class if it has fewer."),
                Parameter.integer("embedding_dim", EMBEDDING_DIM, 1, "Numbers of noise that become one row."),
                Parameter.widths("generator_dim", WIDTHS, "Widths of the generator's hidden layers."),
                Parameter.widths("discriminator_dim", WIDTHS, "Widths of the critic's hidden layers."),
                discriminatorSteps,
                Parameter.real("generator_lr", rate, above0, "Learning rate of the generator."),
                Parameter.real("discriminator_lr", rate, above0, "Learning rate of the critic."),
                Parameter.choice(
                        ENCODING,
                        "auto",
                        List.of("auto", "modes", "standard"),
                        "Whether numbers are written by modes of their column, missing ones among them, or standardised;"
                                + " auto: by modes from 500 rows on, or if cells are missing."));
    }

    /** Rows of a batch where there are so many to learn. */
    public int batch(int rows) {
        return Math.min(batchSize, rows);
    }

    /** How the numbers of some rows are scaled. */
    public Scaling scaling(Table rows) {
        boolean modes = switch (encoding) {
            case AUTO -> rows.rows() >= LEAST_ROWS_FOR_MODES || rows.missing() > 0;
            case MODES -> true;
            case STANDARD -> false;
        };
        return modes ? Scaling.MODE_SPECIFIC : Scaling.STANDARD;
    }

    /** What was chosen; not every method averages its generator. */
    public static AdversarialSettings of(Parameters chosen, double emaDecay) {
        return of(chosen, chosen.integer(DISCRIMINATOR_STEPS), emaDecay);
    }

    /** What was chosen, with this number of steps where none was. */
    public static AdversarialSettings ofRows(Parameters chosen, int discriminatorSteps, double emaDecay) {
        return of(chosen, chosen.optionalInteger(DISCRIMINATOR_STEPS).orElse(discriminatorSteps), emaDecay);
    }

    private static AdversarialSettings of(Parameters chosen, int discriminatorSteps, double emaDecay) {
        return new AdversarialSettings(
                chosen.integer("steps"),
                chosen.integer("batch_size"),
                chosen.integer("embedding_dim"),
                chosen.widths("generator_dim"),
                chosen.widths("discriminator_dim"),
                discriminatorSteps,
                chosen.real("generator_lr"),
                chosen.real("discriminator_lr"),
                emaDecay,
                Encoding.valueOf(chosen.choice(ENCODING).toUpperCase(Locale.ROOT)));
    }
}
