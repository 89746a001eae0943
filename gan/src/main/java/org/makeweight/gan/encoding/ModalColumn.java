package org.makeweight.gan.encoding;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.table.Column;
import org.makeweight.gan.network.Span;

/**
 * A numeric column by mode-specific normalisation: one number for the place of a value within a mode of the column's
 * distribution, in units of four standard deviations, and a one-hot choice of the mode if there are several. The mode of a
 * value is drawn by its probability. Missing cells, if there are some, are one more mode.
 *
 * <p>Reference: L. Xu, M. Skoularidou, A. Cuesta-Infante and K. Veeramachaneni (2019), Modeling tabular data using
 * conditional GAN, NeurIPS 32, section 4.2.
 */
final class ModalColumn implements ColumnEncoding {
    private static final double DEVIATIONS = 4;
    /** Just inside what a hyperbolic tangent can write. */
    private static final double FARTHEST = 0.99;

    private final ScaledColumn standard;
    private final BayesianMixture mixture;
    private final Span.Form choice;
    /** How many numbers the choice of a mode takes. */
    private final int choices;

    private ModalColumn(ScaledColumn standard, BayesianMixture mixture, boolean missing, Span.Form choice) {
        int modes = mixture.modes() + (missing ? 1 : 0);
        this.standard = standard;
        this.mixture = mixture;
        this.choice = choice;
        this.choices = modes > 1 ? modes : 0;
    }

    /**
     * Fits a column that is not constant.
     *
     * @param cells without those that are missing
     * @param missing whether some are
     * @param choice the form of output that chooses a mode
     */
    static ModalColumn fit(
            double[] cells,
            double min,
            double max,
            Column.Numeric grid,
            boolean clipped,
            boolean missing,
            Span.Form choice) {
        ScaledColumn standard = ScaledColumn.fit(cells, min, max, Scaling.STANDARD, grid, clipped);
        double[] values = new double[cells.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = standard.scaled(cells[i]);
        }
        return new ModalColumn(standard, BayesianMixture.fit(values), missing, choice);
    }

    @Override
    public int width() {
        return 1 + choices;
    }

    @Override
    public List<Span> spans(int from) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(Span.Form.TANH, from, 1));
        if (choices > 0) {
            spans.add(new Span(choice, from + 1, choices));
        }
        return spans;
    }

    @Override
    public void encode(double value, float uniform, float[] row, int from) {
        int mode = choices - 1;
        row[from] = 0;
        if (!Double.isNaN(value)) {
            double z = standard.scaled(value);
            mode = mixture.draw(z, uniform);
            double place = (z - mixture.mean(mode)) / (DEVIATIONS * mixture.deviation(mode));
            row[from] = (float) Math.max(-FARTHEST, Math.min(FARTHEST, place));
        }
        for (int i = 0; i < choices; i++) {
            row[from + 1 + i] = i == mode ? 1 : 0;
        }
    }

    /** The standardised number of a code; NaN if the cell is missing. */
    private double written(float[] row, int from) {
        int mode = choices == 0 ? 0 : OneHotColumn.largest(row, from + 1, choices);
        if (mode == mixture.modes()) {
            return Double.NaN;
        }
        double place = Math.max(-1, Math.min(1, row[from]));
        return place * DEVIATIONS * mixture.deviation(mode) + mixture.mean(mode);
    }

    @Override
    public double decode(float[] row, int from) {
        return standard.unscaled(written(row, from));
    }

    @Override
    public boolean hasRange() {
        return true;
    }

    @Override
    public boolean beyond(float[] row, int from) {
        return standard.outside(written(row, from));
    }
}
