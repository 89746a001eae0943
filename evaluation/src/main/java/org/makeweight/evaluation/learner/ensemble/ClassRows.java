package org.makeweight.evaluation.learner.ensemble;

import java.util.Arrays;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * The rows of each class, and bags drawn from them. A bag says how often it has each row.
 *
 * @param rows of the table
 * @param ofClass the rows of each class, ascending; empty for a class without rows
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, never compared
record ClassRows(int rows, int[][] ofClass) {
    static ClassRows of(Table table) {
        int[][] ofClass = new int[table.schema().target().classes()][];
        Arrays.setAll(ofClass, table::rowsOf);
        return new ClassRows(table.rows(), ofClass);
    }

    int classes() {
        return ofClass.length;
    }

    int count(int label) {
        return ofClass[label].length;
    }

    /** The number of rows of the smallest class that has any. */
    int smallest() {
        return Arrays.stream(ofClass)
                .mapToInt(rowsOfClass -> rowsOfClass.length)
                .filter(n -> n > 0)
                .min()
                .orElseThrow();
    }

    /** The number of rows of the largest class. */
    int largest() {
        return Arrays.stream(ofClass)
                .mapToInt(rowsOfClass -> rowsOfClass.length)
                .max()
                .orElseThrow();
    }

    /** As many rows as there are, drawn with replacement from all of them. */
    double[] bootstrap(RandomState random) {
        double[] bag = new double[rows];
        for (int row : random.choice(rows, rows)) {
            bag[row]++;
        }
        return bag;
    }

    /** The same number of rows of every class, drawn with replacement. */
    double[] ofEach(int n, RandomState random) {
        double[] bag = new double[rows];
        for (int[] candidates : ofClass) {
            addDrawn(bag, candidates, candidates.length == 0 ? 0 : n, random);
        }
        return bag;
    }

    /** The rows of the smallest class and as many of every other one, none of them twice. */
    double[] withoutReplacement(RandomState random) {
        return subset(ofClass, smallest(), random);
    }

    /** So many of the candidates of each class, or all if they are no more, none of them twice. */
    double[] subset(int[][] candidates, int n, RandomState random) {
        double[] bag = new double[rows];
        for (int[] ofOne : candidates) {
            if (ofOne.length <= n) {
                Arrays.stream(ofOne).forEach(row -> bag[row] = 1);
            } else {
                Arrays.stream(random.choiceWithoutReplacement(ofOne.length, n)).forEach(i -> bag[ofOne[i]] = 1);
            }
        }
        return bag;
    }

    /** All rows, and copies drawn from every class until it is as large as the largest. */
    double[] copied(RandomState random) {
        double[] bag = new double[rows];
        Arrays.fill(bag, 1);
        for (int[] candidates : ofClass) {
            addDrawn(bag, candidates, candidates.length == 0 ? 0 : largest() - candidates.length, random);
        }
        return bag;
    }

    private static void addDrawn(double[] bag, int[] candidates, int n, RandomState random) {
        for (int i = 0; i < n; i++) {
            bag[candidates[(int) random.randint(0, candidates.length)]]++;
        }
    }

    /** Weights of rows in a bag. */
    static double[] times(double[] bag, double[] weights) {
        double[] product = new double[bag.length];
        Arrays.setAll(product, row -> bag[row] * weights[row]);
        return product;
    }
}
