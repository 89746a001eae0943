package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * A minority of three elliptic parts in a square of majority rows, two parts side by side and a smaller one apart, after
 * the data set "paw" of Napierala, Stefanowski and Wilk, "Learning from imbalanced data in presence of noisy and
 * borderline examples", RSCTC 2010, LNCS 6086, pages 158-167.
 *
 * <p>The square is [0, 1] x [0, 1]. A minority row falls into a part with the part's share; there it is a borderline row
 * with probability {@code borderline}, uniform in the ring between the ellipse and 1.3 times the ellipse, else uniform
 * in the ellipse. Majority rows are uniform in the square outside the three ellipses, so the classes mix in the rings.
 *
 * <p><b>Differences from the paper.</b> The paper shows its geometry in a figure and gives no numbers: centres, axes,
 * shares and the width of the ring are this project's own. Its default sizes, 800 rows and seven majority rows for each
 * minority row, are the paper's.
 *
 * @param borderline the share of borderline rows in the minority, in [0, 1]
 */
public record Paw(double borderline) implements Simulator {
    private static final double IMBALANCE = 7;
    private static final Mechanism MECHANISM = new Mechanism(
            "paw",
            "Three elliptic parts of a minority with mixed borders",
            "other",
            "after the data set of that name by Napierala et al. 2010, with a geometry of its own",
            List.of(Schemas.WORKS.get("napierala2010")),
            800,
            OptionalDouble.of(IMBALANCE),
            0);
    private static final double RING = 1.3;
    private static final List<Part> PARTS = List.of(
            new Part(0.28, 0.62, 0.12, 0.18, 0.45),
            new Part(0.56, 0.66, 0.12, 0.16, 0.35),
            new Part(0.74, 0.24, 0.10, 0.08, 0.20));

    /** An ellipse with axes along the square's sides and the share of the minority that falls into it. */
    private record Part(double centre0, double centre1, double axis0, double axis1, double share) {
        double area() {
            return Math.PI * axis0 * axis1;
        }

        /** The square of the distance from the centre, in units of the ellipse; 1 is its border. */
        double radius2(double x0, double x1) {
            double u = (x0 - centre0) / axis0;
            double v = (x1 - centre1) / axis1;
            return u * u + v * v;
        }
    }

    public Paw {
        if (!(borderline >= 0 && borderline <= 1)) {
            throw new IllegalArgumentException("borderline must be in [0, 1] but was " + borderline);
        }
    }

    /** Three borderline rows in ten, one of the shares the paper tries. */
    public Paw() {
        this(0.3);
    }

    @Override
    public Mechanism mechanism() {
        return MECHANISM;
    }

    @Override
    public Simulation generate(int rows, OptionalDouble imbalance, long seed) {
        ClassSizes sizes = ClassSizes.of(MECHANISM.id(), rows, imbalance.orElse(IMBALANCE));
        RandomState random = new RandomState(seed);
        int[] labels = sizes.shuffledLabels(random);
        double[] cells = new double[Math.multiplyExact(2, rows)];
        for (int row = 0; row < rows; row++) {
            if (labels[row] == 1) {
                placeMinority(random, cells, 2 * row);
            } else {
                placeMajority(random, cells, 2 * row);
            }
        }
        double share = sizes.minorityShare();
        return new Simulation(new Table(Schemas.numeric(2), cells, labels), row -> posterior(share, row[0], row[1]));
    }

    private static void placeMajority(RandomState random, double[] cells, int at) {
        do {
            cells[at] = random.randomSample();
            cells[at + 1] = random.randomSample();
        } while (isInside(cells[at], cells[at + 1]));
    }

    private static boolean isInside(double x0, double x1) {
        return PARTS.stream().anyMatch(part -> part.radius2(x0, x1) < 1);
    }

    private void placeMinority(RandomState random, double[] cells, int at) {
        Part part = choose(random.randomSample());
        boolean ring = random.randomSample() < borderline;
        double u;
        double v;
        double radius2;
        do {
            u = random.uniform(-RING, RING);
            v = random.uniform(-RING, RING);
            radius2 = u * u + v * v;
        } while (radius2 >= RING * RING || ring == radius2 < 1);
        cells[at] = part.centre0 + part.axis0 * u;
        cells[at + 1] = part.centre1 + part.axis1 * v;
    }

    private static Part choose(double u) {
        double sum = 0;
        for (Part part : PARTS) {
            sum += part.share;
            if (u < sum) {
                return part;
            }
        }
        return PARTS.get(PARTS.size() - 1);
    }

    private double posterior(double share, double x0, double x1) {
        double minority = 0;
        double ellipses = 0;
        for (Part part : PARTS) {
            double radius2 = part.radius2(x0, x1);
            if (radius2 < 1) {
                minority += part.share * (1 - borderline) / part.area();
            } else if (radius2 < RING * RING) {
                minority += part.share * borderline / (part.area() * (RING * RING - 1));
            }
            ellipses += part.area();
        }
        double majority = isInside(x0, x1) ? 0 : 1 / (1 - ellipses);
        double weighted = share * minority;
        double total = weighted + (1 - share) * majority;
        return total == 0 ? share : weighted / total;
    }
}
