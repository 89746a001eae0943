package org.makeweight.datasets.simulate;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** The rows of a data set in blocks, each made when it is asked for; their cells do not depend on the blocks' size. */
final class RowBlocks implements Iterator<Table> {
    /** Enough that a block's own cost does not count, and little memory. */
    static final int ROWS = 4096;

    private final Schema schema;
    private final RowByRow.Drawing drawing;
    private final RandomState random;
    private final int[] labels;
    private final int blockRows;
    private int made;

    RowBlocks(RowByRow simulator, ClassSizes sizes, RandomState random, int blockRows) {
        this.schema = simulator.schema();
        this.drawing = simulator.drawing();
        this.random = random;
        this.labels = sizes.shuffledLabels(random);
        this.blockRows = blockRows;
    }

    @Override
    public boolean hasNext() {
        return made < labels.length;
    }

    @Override
    public Table next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all " + labels.length + " rows are made");
        }
        int[] block = Arrays.copyOfRange(labels, made, Math.min(labels.length, made + blockRows));
        double[] row = new double[schema.width()];
        double[] cells = new double[Math.multiplyExact(block.length, row.length)];
        for (int i = 0; i < block.length; i++) {
            drawing.draw(block[i], random, row);
            System.arraycopy(row, 0, cells, i * row.length, row.length);
        }
        made += block.length;
        return new Table(schema, cells, block);
    }
}
