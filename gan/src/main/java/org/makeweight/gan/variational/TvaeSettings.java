package org.makeweight.gan.variational;

import java.util.List;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;

/**
 * What a user may choose about TVAE, with the names and defaults of its reference implementation.
 *
 * @param epochs passes over the rows
 * @param batchSize rows a step; fewer if there are not so many
 * @param embeddingDim numbers that a row is compressed to
 * @param compressDims widths of the encoder's hidden layers
 * @param decompressDims widths of the decoder's hidden layers
 * @param l2scale weight decay
 * @param lossFactor weight of the reconstruction against the divergence
 * @param drawn whether choices are drawn by their probabilities; else the likeliest is written
 * @param clipped whether written numbers are brought into the range of the rows learnt from
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
public record TvaeSettings(
        int epochs,
        int batchSize,
        int embeddingDim,
        int[] compressDims,
        int[] decompressDims,
        double l2scale,
        double lossFactor,
        boolean drawn,
        boolean clipped) {
    private static final List<Integer> WIDTHS = List.of(128, 128);

    private static final String DRAW = "draw";

    /** The parameters. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.integer("epochs", 300, 1, "Passes over the rows."),
                Parameter.integer("batch_size", 500, 1, "Rows a step; the last step of an epoch has the rest."),
                Parameter.integer("embedding_dim", 128, 1, "Numbers that a row is compressed to."),
                Parameter.widths("compress_dims", WIDTHS, "Widths of the encoder's hidden layers."),
                Parameter.widths("decompress_dims", WIDTHS, "Widths of the decoder's hidden layers."),
                Parameter.real("l2scale", 1e-5, Parameter.Range.atLeast(0), "Weight decay."),
                Parameter.real(
                        "loss_factor",
                        2,
                        Parameter.Range.above(0),
                        "Weight of the reconstruction against the divergence from the normal."),
                Parameter.choice(
                        "decode",
                        DRAW,
                        List.of(DRAW, "argmax"),
                        "Whether categories and modes are drawn by their probabilities, as in the paper, or the likeliest is"
                                + " written, as in the reference implementation."),
                Parameter.flag(
                        "enforce_min_max_values",
                        true,
                        "Whether written numbers are brought into the range of the rows learnt from."));
    }

    public static TvaeSettings of(Parameters chosen) {
        return new TvaeSettings(
                chosen.integer("epochs"),
                chosen.integer("batch_size"),
                chosen.integer("embedding_dim"),
                chosen.widths("compress_dims"),
                chosen.widths("decompress_dims"),
                chosen.real("l2scale"),
                chosen.real("loss_factor"),
                chosen.choice("decode").equals(DRAW),
                chosen.flag("enforce_min_max_values"));
    }
}
