package org.makeweight.datasets.simulate;

import java.util.List;
import org.makeweight.core.random.RandomState;

/** The machine behind {@link PredictiveMaintenance}, with the tool that is in it. */
final class MillingMachine {
    /** Of the products, in the order of their codes. */
    static final List<String> QUALITIES = List.of("H", "L", "M");

    private static final int COLUMNS = 6;
    private static final double SHARE_LOW = 0.5;
    private static final double SHARE_MEDIUM = 0.3;
    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int MEDIUM = 2;
    private static final int[] WEAR_BY_QUALITY = {5, 2, 3};
    private static final double[] STRAIN_BY_QUALITY = {13_000, 11_000, 12_000};
    private static final double SHORTEST_LIFE = 200;
    private static final double LONGEST_LIFE = 240;
    private static final double TOOL_FAILS = 51 / 120.0;
    private static final double RANDOM_FAILURE = 0.001;
    private static final double RADIANS_PER_REVOLUTION = 2 * Math.PI;

    private final RandomState random;
    private int wear;
    private double life;

    MillingMachine(RandomState random) {
        this.random = random;
        newTool();
    }

    private void newTool() {
        wear = 0;
        life = random.uniform(SHORTEST_LIFE, LONGEST_LIFE);
    }

    /**
     * Runs the machine.
     *
     * @param failures one for each row, becomes 1 where the machine fails and 0 elsewhere
     * @return the features, {@code [rows x 6]}, row-major
     */
    double[] run(int[] failures) {
        int rows = failures.length;
        double[] air = walk(rows, 2);
        double[] process = walk(rows, 1);
        double[] cells = new double[Math.multiplyExact(rows, COLUMNS)];
        for (int row = 0; row < rows; row++) {
            int at = row * COLUMNS;
            int quality = quality(random.randomSample());
            double torque = torque();
            cells[at] = quality;
            cells[at + 1] = toTenths(300 + air[row]);
            cells[at + 2] = toTenths(310 + air[row] + process[row]);
            cells[at + 3] = Math.rint(speed(torque));
            cells[at + 4] = torque;
            cells[at + 5] = wear;
            boolean toolFails = useTool(WEAR_BY_QUALITY[quality]);
            boolean failsAnyway = random.randomSample() < RANDOM_FAILURE;
            failures[row] = toolFails || failsAnyway || isOverloaded(cells, at) ? 1 : 0;
        }
        return cells;
    }

    /** A random walk brought to mean 0 and the given standard deviation. */
    private double[] walk(int rows, double deviation) {
        double[] walk = new double[rows];
        double at = 0;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            at += random.standardNormal();
            walk[row] = at;
            sum += at;
        }
        double mean = sum / rows;
        double squares = 0;
        for (double value : walk) {
            squares += (value - mean) * (value - mean);
        }
        double scale = deviation / Math.sqrt(squares / rows);
        for (int row = 0; row < rows; row++) {
            walk[row] = (walk[row] - mean) * scale;
        }
        return walk;
    }

    private static int quality(double u) {
        if (u < SHARE_LOW) {
            return LOW;
        }
        return u < SHARE_LOW + SHARE_MEDIUM ? MEDIUM : HIGH;
    }

    private double torque() {
        double torque;
        do {
            torque = random.normal(40, 10);
        } while (torque < 0);
        return toTenths(torque);
    }

    private double speed(double torque) {
        return torque < 10 ? 3000 - 30 * torque : 1000 + 20_000 / torque + random.normal(0, 50);
    }

    private static double toTenths(double value) {
        return Math.rint(value * 10) / 10;
    }

    /** Wears the tool by one product, and changes it if its life ends. */
    private boolean useTool(int minutes) {
        if (wear + minutes < life) {
            wear += minutes;
            return false;
        }
        boolean fails = random.randomSample() < TOOL_FAILS;
        newTool();
        return fails;
    }

    /** The failures that follow from the features: heat dissipation, power, overstrain. */
    private static boolean isOverloaded(double[] cells, int at) {
        double tenthsBetween = Math.rint((cells[at + 2] - cells[at + 1]) * 10);
        double speed = cells[at + 3];
        double torque = cells[at + 4];
        double power = torque * speed * RADIANS_PER_REVOLUTION / 60;
        return (tenthsBetween < 86 && speed < 1380)
                || power < 3500
                || power > 9000
                || cells[at + 5] * torque > STRAIN_BY_QUALITY[(int) cells[at]];
    }

    /** The probability that the machine fails in a row with these features. */
    static double failureProbability(double[] row) {
        if (isOverloaded(row, 0)) {
            return 1;
        }
        double from = Math.max(row[5], SHORTEST_LIFE);
        double to = Math.min(row[5] + WEAR_BY_QUALITY[(int) row[0]], LONGEST_LIFE);
        double lifeEnds = to > from ? (to - from) / (LONGEST_LIFE - from) : 0;
        return 1 - (1 - lifeEnds * TOOL_FAILS) * (1 - RANDOM_FAILURE);
    }
}
