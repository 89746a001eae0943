package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Schema;

/**
 * A minority of a few parts in a square of majority rows, which is hard to learn by its form, its borders, its small disjuncts and its
 * outliers, after the data sets "paw", "clover" and "subclus" of K. Napierala, J. Stefanowski and S. Wilk, "Learning from
 * imbalanced data in presence of noisy and borderline examples", RSCTC 2010, LNCS 6086, pages 158-167.
 *
 * <p>The square is [0, 1] x [0, 1]. A minority row falls into a part with the part's share; there it is a borderline row
 * with probability {@code borderline}, uniform in the ring between the part and 1.3 times the part, else uniform
 * in the part. With probability {@code noise} it falls into no part, but is an outlier where the majority lives.
 * Majority rows are uniform in the square outside the parts, so the classes mix in the rings.
 *
 * <p><b>Differences from the paper.</b> The paper shows its geometry in figures and gives no numbers: the places, sizes
 * and shares of the parts and the width of the ring are this project's own, and so is the placing of outliers. The
 * default sizes, 800 rows and seven majority rows for each minority row, are the paper's.
 *
 * @param family what the parts are like
 * @param parts how many there are, as far as the family leaves it open
 * @param borderline the share of borderline rows among those of the parts, in [0, 1]
 * @param noise the share of outliers in the minority, in [0, 1]
 */
public record Shapes(Family family, int parts, double borderline, double noise) implements RowByRow {
    private static final double IMBALANCE = 7;
    private static final double RING = 1.3;
    /** One of the shares that the paper tries. */
    private static final double BORDERLINE = 0.3;

    private static final Schema SCHEMA = Schemas.numeric(2);

    /** What the parts of the minority are like. */
    public enum Family {
        /** Three ellipses, two side by side and a smaller one apart. */
        PAW("paw", "Three elliptic parts of a minority with mixed borders", 3, 3),
        /** Petals of a flower, thin ellipses around a centre. */
        CLOVER("clover", "A minority like the petals of a flower", 5, 8),
        /** Upright rectangles side by side, of one area together however many they are. */
        SUBCLUS("subclus", "A minority of rectangular small disjuncts", 5, 8);

        private final String id;
        private final String title;
        private final int usual;
        private final int most;

        Family(String id, String title, int usual, int most) {
            this.id = id;
            this.title = title;
            this.usual = usual;
            this.most = most;
        }

        private List<Part> parts(int count) {
            return switch (this) {
                case PAW -> Part.paw();
                case CLOVER -> Part.clover(count);
                case SUBCLUS -> Part.subclus(count);
            };
        }
    }

    public Shapes {
        int fewest = family == Family.PAW ? family.usual : 1;
        if (parts < fewest || parts > family.most) {
            throw new IllegalArgumentException(
                    "parts must be from " + fewest + " to " + family.most + " but was " + parts);
        }
        if (!(borderline >= 0 && borderline <= 1)) {
            throw new IllegalArgumentException("borderline must be in [0, 1] but was " + borderline);
        }
        if (!(noise >= 0 && noise <= 1)) {
            throw new IllegalArgumentException("noise must be in [0, 1] but was " + noise);
        }
    }

    /** Three borderline rows in ten and no outliers. */
    public Shapes(Family family) {
        this(family, family.usual, BORDERLINE, 0);
    }

    @Override
    public Mechanism mechanism() {
        return new Mechanism(
                family.id,
                family.title,
                "other",
                "after the data set of that name by Napierala et al. 2010, with a geometry of its own",
                List.of(Schemas.WORKS.get("napierala2010")),
                800,
                OptionalDouble.of(IMBALANCE),
                0);
    }

    @Override
    public List<Parameter> options() {
        Parameter.Range share = Parameter.Range.closed(0, 1);
        Parameter borders = Parameter.real(
                "borderline", BORDERLINE, share, "The share of minority rows around their part instead of in it.");
        Parameter outliers =
                Parameter.real("noise", 0, share, "The share of minority rows among the majority, far from any part.");
        return family == Family.PAW
                ? List.of(borders, outliers)
                : List.of(
                        Parameter.integer("parts", family.usual, 1, family.most, "The parts of the minority."),
                        borders,
                        outliers);
    }

    @Override
    public Simulator with(Parameters options) {
        int count = family == Family.PAW ? family.usual : options.integer("parts");
        return new Shapes(family, count, options.real("borderline"), options.real("noise"));
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Drawing drawing() {
        List<Part> all = family.parts(parts);
        return (label, random, row) -> {
            if (label == 0 || (noise > 0 && random.randomSample() < noise)) {
                placeMajority(all, random, row);
            } else {
                placeMinority(all, random, row);
            }
        };
    }

    private static void placeMajority(List<Part> parts, RandomState random, double[] row) {
        do {
            row[0] = random.randomSample();
            row[1] = random.randomSample();
        } while (isInside(parts, row[0], row[1]));
    }

    private static boolean isInside(List<Part> parts, double x0, double x1) {
        return parts.stream().anyMatch(part -> part.radius2(x0, x1) < 1);
    }

    private void placeMinority(List<Part> parts, RandomState random, double[] row) {
        Part part = choose(parts, random.randomSample());
        boolean ring = random.randomSample() < borderline;
        double u;
        double v;
        double radius2;
        do {
            u = random.uniform(-RING, RING);
            v = random.uniform(-RING, RING);
            radius2 = part.norm2(u, v);
        } while (radius2 >= RING * RING || ring == radius2 < 1);
        part.place(u, v, row);
    }

    private static Part choose(List<Part> parts, double u) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.share();
            if (u < sum) {
                return part;
            }
        }
        return parts.get(parts.size() - 1);
    }

    @Override
    public Simulation.Posterior truth(double minorityShare) {
        List<Part> all = family.parts(parts);
        return row -> posterior(all, minorityShare, row[0], row[1]);
    }

    private double posterior(List<Part> parts, double share, double x0, double x1) {
        double densityOfParts = 0;
        double area = 0;
        for (Part part : parts) {
            double radius2 = part.radius2(x0, x1);
            if (radius2 < 1) {
                densityOfParts += part.share() * (1 - borderline) / part.area();
            } else if (radius2 < RING * RING) {
                densityOfParts += part.share() * borderline / (part.area() * (RING * RING - 1));
            }
            area += part.area();
        }
        double majority = isInside(parts, x0, x1) ? 0 : 1 / (1 - area);
        double weighted = share * ((1 - noise) * densityOfParts + noise * majority);
        double total = weighted + (1 - share) * majority;
        return total == 0 ? share : weighted / total;
    }
}
