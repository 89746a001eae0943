package org.makeweight.gan.diffusion;

import java.util.List;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;

/**
 * What a user may choose about a diffusion.
 *
 * @param steps of the training
 * @param batchSize rows a step; fewer if there are not so many
 * @param rate learning rate at the beginning; it falls to 0 in a line
 * @param timesteps from a row to noise
 * @param embedding width of the embeddings of step and class
 * @param layers widths of the hidden layers
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
public record DiffusionSettings(int steps, int batchSize, double rate, int timesteps, int embedding, int[] layers) {
    private static final int MOST_TIMESTEPS = 10_000;

    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer("steps", 3000, 1, "Training steps."),
                Parameter.integer("batch_size", 128, 2, "Rows a step; all rows if there are fewer."),
                Parameter.real("lr", 1e-3, Parameter.Range.above(0), "Learning rate, which falls to 0 in a line."),
                Parameter.integer("num_timesteps", 100, 2, MOST_TIMESTEPS, "Steps from a row to noise and back."),
                Parameter.integer("dim_t", 64, 2, "Width of the embeddings of step and class."),
                Parameter.widths("d_layers", List.of(128, 128), "Widths of the hidden layers."));
    }

    public static DiffusionSettings of(Parameters chosen) {
        return new DiffusionSettings(
                chosen.integer("steps"),
                chosen.integer("batch_size"),
                chosen.real("lr"),
                chosen.integer("num_timesteps"),
                chosen.integer("dim_t"),
                chosen.widths("d_layers"));
    }
}
