package org.makeweight.evaluation.plan;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.prepare.Scale;
import org.makeweight.core.table.EvenSample;
import org.makeweight.core.table.Table;

/**
 * How difficult the rows of the minority are, by how many of their five nearest rows are of the minority too (Napierala and
 * Stefanowski, Journal of Intelligent Information Systems 46, 2016): 4 or 5 safe, 2 or 3 borderline, 1 rare, 0 outlier. Columns are
 * standardised, a missing number is the median, another category adds 1 to the squared distance; the paper measures by HVDM,
 * and asks of a rare row more than this. All rows of the data set are looked at; nothing that learns sees these figures.
 *
 * @param safe rows of that type among those that were looked at
 */
public record MinorityTypes(int safe, int borderline, int rare, int outlier) implements Serializable {
    private static final int NEIGHBOURS = 5;

    /** Of a large data set, as many minority rows are looked at as bound the number of distances, but some hundred at least. */
    private static final int MOST_PAIRS = 20_000_000;

    private static final int LEAST_ROWS = 100;
    private static final int MOST_ROWS = 1000;

    /** Looks at minority rows at even distances in their order, at most 1000. Time grows with those times rows times columns. */
    static MinorityTypes of(Table table) {
        Table prepared = new Preprocessing(Scale.STANDARD, Impute.MEDIAN, Encode.NATIVE)
                .fit(table)
                .apply(table);
        int minority = table.schema().target().minority();
        int[] queries = some(table.rowsOf(minority), table.rows());
        int[] all = IntStream.range(0, table.rows()).toArray();
        int k = Math.min(NEIGHBOURS + 1, table.rows());
        Neighbours nearest = NeighbourSearch.among(TablePoints.of(prepared, all, 1), 1)
                .nearest(TablePoints.of(prepared, queries, 1), k);
        int[] counts = new int[NEIGHBOURS + 1];
        for (int i = 0; i < queries.length; i++) {
            counts[own(table, nearest, i, queries[i], k)]++;
        }
        return new MinorityTypes(counts[4] + counts[5], counts[2] + counts[3], counts[1], counts[0]);
    }

    /** Rows of the minority among the five nearest other rows. */
    private static int own(Table table, Neighbours nearest, int query, int row, int k) {
        int minority = table.schema().target().minority();
        int looked = 0;
        int own = 0;
        for (int j = 0; j < k && looked < NEIGHBOURS; j++) {
            int other = nearest.row(query, j);
            if (other != row) {
                looked++;
                own += table.label(other) == minority ? 1 : 0;
            }
        }
        return own;
    }

    private static int[] some(int[] rows, int all) {
        int most = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, MOST_PAIRS / Math.max(1, all)));
        return EvenSample.of(rows, most);
    }

    public int rows() {
        return safe + borderline + rare + outlier;
    }

    /** The share of rows that are not safe, 0 to 1; NaN of none. */
    public double difficult() {
        return (rows() - safe) / (double) rows();
    }
}
