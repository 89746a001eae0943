package org.makeweight.gan.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.table.Column;
import org.makeweight.gan.network.Span;

/**
 * A numeric column by mode-specific normalisation: one number for the place of a value within a mode of the column's
 * distribution, in units of four standard deviations, and a one-hot choice of the mode if there are several. The mode of a
 * value is drawn by its probability. A value that many rows share, such as a zero, is a mode that has no places; missing
 * cells, if there are some, are one more.
 *
 * <p>References: L. Xu, M. Skoularidou, A. Cuesta-Infante and K. Veeramachaneni (2019), Modeling tabular data using
 * conditional GAN, NeurIPS 32, section 4.2; for shared values Z. Zhao, A. Kunar, R. Birke and L. Y. Chen (2021), CTAB-GAN:
 * effective table data synthesizing, ACML, PMLR 157, 97-112, where they are named by the user.
 */
final class ModalColumn implements ColumnEncoding {
    /** A value that at least this share of the known cells have is a mode of its own. */
    static final double LEAST_SHARE = 0.05;

    /** In few rows, a value is shared only if so many have it: else whole numbers would become categories. */
    static final int LEAST_ROWS = 50;

    private static final double DEVIATIONS = 4;
    /** Just inside what a hyperbolic tangent can write. */
    private static final double FARTHEST = 0.99;

    private final ScaledColumn standard;
    /** Of the values that are not shared; null if all are. */
    private final BayesianMixture mixture;
    /** The values that many rows share, ascending. */
    private final double[] shared;

    private final Span.Form choice;
    /** Modes with places, shared values, and missing cells if there are some. */
    private final int modes;

    private ModalColumn(
            ScaledColumn standard, BayesianMixture mixture, double[] shared, boolean missing, Span.Form choice) {
        this.standard = standard;
        this.mixture = mixture;
        this.shared = shared;
        this.choice = choice;
        this.modes = placed() + shared.length + (missing ? 1 : 0);
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
        double[] shared = shared(cells);
        double[] others =
                Arrays.stream(cells).filter(cell -> position(cell, shared) < 0).toArray();
        BayesianMixture mixture = others.length == 0
                ? null
                : BayesianMixture.fit(
                        Arrays.stream(others).map(standard::scaled).toArray());
        return new ModalColumn(standard, mixture, shared, missing, choice);
    }

    /** The values that many cells share, ascending; and the last one that is left, if it is only one. */
    private static double[] shared(double[] cells) {
        Atoms atoms = Atoms.all(cells);
        double least = Math.max(LEAST_ROWS, LEAST_SHARE * cells.length);
        double[] shared = new double[atoms.points().length];
        int n = 0;
        for (int i = 0; i < shared.length; i++) {
            if (atoms.counts()[i] >= least) {
                shared[n++] = atoms.points()[i];
            }
        }
        return n == shared.length - 1 ? atoms.points() : Arrays.copyOf(shared, n);
    }

    /** The position of a value among the shared ones, below 0 if it is none of them. */
    private static int position(double value, double[] shared) {
        // a negative zero is searched for as if it were another number
        return Arrays.binarySearch(shared, value + 0.0);
    }

    /** The number of modes with places. */
    private int placed() {
        return mixture == null ? 0 : mixture.modes();
    }

    /** Where the choice begins, counted from the column's first number. */
    private int places() {
        return mixture == null ? 0 : 1;
    }

    /** How many numbers the choice of a mode takes. */
    private int choices() {
        return modes > 1 ? modes : 0;
    }

    @Override
    public int width() {
        return places() + choices();
    }

    @Override
    public List<Span> spans(int from) {
        List<Span> spans = new ArrayList<>();
        if (mixture != null) {
            spans.add(new Span(Span.Form.TANH, from, 1));
        }
        if (choices() > 0) {
            spans.add(new Span(choice, from + places(), choices()));
        }
        return spans;
    }

    @Override
    public void encode(double value, float uniform, float[] row, int from) {
        if (mixture != null) {
            row[from] = 0;
        }
        int mode = modes - 1;
        if (!Double.isNaN(value)) {
            int common = position(value, shared);
            mode = common >= 0 ? placed() + common : encodePlace(standard.scaled(value), uniform, row, from);
        }
        for (int i = 0; i < choices(); i++) {
            row[from + places() + i] = i == mode ? 1 : 0;
        }
    }

    private int encodePlace(double z, float uniform, float[] row, int from) {
        int mode = mixture.draw(z, uniform);
        double place = (z - mixture.mean(mode)) / (DEVIATIONS * mixture.deviation(mode));
        row[from] = (float) Math.max(-FARTHEST, Math.min(FARTHEST, place));
        return mode;
    }

    private int chosen(float[] row, int from) {
        return choices() == 0 ? 0 : OneHotColumn.largest(row, from + places(), choices());
    }

    /** The standardised number of a code whose mode has places. */
    private double written(int mode, float[] row, int from) {
        double place = Math.max(-1, Math.min(1, row[from]));
        return place * DEVIATIONS * mixture.deviation(mode) + mixture.mean(mode);
    }

    @Override
    public double decode(float[] row, int from) {
        int mode = chosen(row, from);
        if (mode < placed()) {
            return standard.unscaled(written(mode, row, from));
        }
        int common = mode - placed();
        return common < shared.length ? shared[common] : Double.NaN;
    }

    @Override
    public boolean hasRange() {
        return mixture != null;
    }

    @Override
    public boolean beyond(float[] row, int from) {
        int mode = chosen(row, from);
        return mode < placed() && standard.outside(written(mode, row, from));
    }
}
