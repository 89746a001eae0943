package org.makeweight.benchmarks.gan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Counts the modes that generators find on a ring of 8 normals and on a 5 x 5 grid of them. Prints a line of a table
 * for each method, data set and seed, and draws what the first method wrote with the last seed.
 */
public final class ModeCoverage {
    private static final int LEARNT = 5_000;
    private static final int WRITTEN = 10_000;
    private static final int DRAWN = 1_000;
    private static final int SEEDS = 3;
    private static final double DEVIATION = 0.1;

    private ModeCoverage() {}

    /**
     * A mixture of equally frequent normals in the plane.
     *
     * @param centres of the normals, {@code [modes x 2]}
     * @param share of the written rows that must lie near a mode for it to be covered
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mixture(String name, double[][] centres, double share) {
        static Mixture ring() {
            double[][] centres = IntStream.range(0, 8)
                    .mapToDouble(mode -> StrictMath.PI * mode / 4)
                    .mapToObj(angle -> new double[] {2 * StrictMath.cos(angle), 2 * StrictMath.sin(angle)})
                    .toArray(double[][]::new);
            return new Mixture("ring", centres, 0.01);
        }

        static Mixture grid() {
            double[][] centres = IntStream.range(0, 25)
                    .mapToObj(mode -> new double[] {2.0 * (mode % 5) - 4, 2.0 * (mode / 5) - 4})
                    .toArray(double[][]::new);
            return new Mixture("grid", centres, 0.003);
        }

        Table rows() {
            RandomState random = new RandomState(3);
            double[] cells = new double[2 * LEARNT];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = centres[i / 2 % centres.length][i % 2] + DEVIATION * random.standardNormal();
            }
            Schema schema = new Schema(
                    List.of(new Column.Numeric("x", false), new Column.Numeric("y", false)),
                    new ClassColumn("class", List.of("point", "none"), 1));
            return new Table(schema, cells, new int[LEARNT]);
        }

        /** The rows within three deviations of each centre. */
        int[] near(Table rows) {
            int[] near = new int[centres.length];
            for (int r = 0; r < rows.rows(); r++) {
                for (int mode = 0; mode < near.length; mode++) {
                    double dx = rows.value(r, 0) - centres[mode][0];
                    double dy = rows.value(r, 1) - centres[mode][1];
                    near[mode] += dx * dx + dy * dy <= 9 * DEVIATION * DEVIATION ? 1 : 0;
                }
            }
            return near;
        }

        String drawing(Table rows, String method) {
            double scale = 32;
            StringBuilder svg = new StringBuilder(String.format(
                    Locale.ROOT,
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-170 -170 340 340\" width=\"340\" height=\"340\""
                            + " role=\"img\" aria-label=\"%,d rows that %s wrote after learning %d normal modes on a %s\">%n",
                    DRAWN,
                    method,
                    centres.length,
                    name));
            svg.append("<rect x=\"-170\" y=\"-170\" width=\"340\" height=\"340\" fill=\"#fff\"/>\n");
            svg.append("<g fill=\"none\" stroke=\"#d55e00\" stroke-width=\"1\">\n");
            for (double[] centre : centres) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>%n",
                        scale * centre[0],
                        -scale * centre[1],
                        3 * DEVIATION * scale));
            }
            svg.append("</g>\n<path d=\"");
            for (int r = 0; r < DRAWN; r++) {
                svg.append(String.format(
                        Locale.ROOT, "M%.1f %.1fh0", scale * rows.value(r, 0), -scale * rows.value(r, 1)));
            }
            return svg.append("\" stroke=\"#0072b2\" stroke-width=\"2\" stroke-linecap=\"round\"/>\n</svg>\n")
                    .toString();
        }
    }

    /** Takes a folder for the drawings, and the methods. */
    public static void main(String[] arguments) throws IOException {
        Path drawings = Files.createDirectories(Path.of(arguments[0]));
        System.out.println("| data | method | seed | modes covered | rows within 3 deviations of a mode |");
        System.out.println("|---|---|---|---|---|");
        for (Mixture mixture : List.of(Mixture.ring(), Mixture.grid())) {
            for (int m = 1; m < arguments.length; m++) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Table written = write(arguments[m], mixture.rows(), seed);
                    report(mixture, arguments[m], seed, mixture.near(written));
                    if (m == 1) {
                        Path file = drawings.resolve(mixture.name() + ".svg");
                        Files.writeString(file, mixture.drawing(written, arguments[m]));
                    }
                }
            }
        }
    }

    private static Table write(String method, Table rows, int seed) {
        return Methods.synthesizers()
                .parse(method)
                .make()
                .fit(rows, new int[] {0}, new RandomState(seed), Execution.QUIET)
                .sample(new int[] {WRITTEN, 0}, new RandomState(seed), Execution.QUIET);
    }

    private static void report(Mixture mixture, String method, int seed, int[] near) {
        long covered = IntStream.of(near)
                .filter(rows -> rows >= mixture.share() * WRITTEN)
                .count();
        System.out.printf(
                Locale.ROOT,
                "| %s | `%s` | %d | %d of %d | %.2f |%n",
                mixture.name(),
                method,
                seed,
                covered,
                near.length,
                IntStream.of(near).sum() / (double) WRITTEN);
    }
}
