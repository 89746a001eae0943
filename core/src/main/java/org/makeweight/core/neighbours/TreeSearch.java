package org.makeweight.core.neighbours;

import java.util.function.DoubleConsumer;
import org.makeweight.core.parallel.ParallelTasks;

/**
 * Search in a k-d tree: leaves of a few rows, and around every node the box of its rows. A node is passed over if its box
 * cannot hold a better point. Right for any number of columns, fast for up to three.
 *
 * <p>J. H. Friedman, J. L. Bentley, R. A. Finkel: An algorithm for finding best matches in logarithmic expected time. ACM
 * Transactions on Mathematical Software 3(3), 209-226, 1977.
 *
 * <p>Time O(rows log rows) to build and, for few columns, O(log rows + k) for each query; memory O(rows x columns).
 * Differences from the paper: the splits are balanced by position, and boxes are drawn tight around their rows.
 */
final class TreeSearch implements NeighbourSearch {
    private static final int LEAF_ROWS = 16;
    private static final int QUERIES_PER_TASK = 1024;

    private final Points points;
    private final int threads;
    private final DoubleConsumer progress;
    private final int width;
    private final int leaves;
    /** {@code [leaves + 1]}: where each leaf begins in {@link #rows} and {@link #values}. */
    private final int[] starts;

    private final int[] rows;
    private final double[] values;
    /** {@code [nodes x 2 width]}: the lower, then the upper end of each column, nodes in the order of a walk from the root. */
    private final double[] boxes;

    /** {@code [nodes]}: the first row of each node. */
    private final int[] firstRows;

    /** A tree of points without nominal columns. */
    TreeSearch(Points points, int threads, DoubleConsumer progress) {
        this.points = points;
        this.threads = threads;
        this.progress = progress;
        this.width = points.width();
        MedianSplit split = new MedianSplit(points, LEAF_ROWS);
        this.leaves = split.parts();
        this.starts = new int[leaves + 1];
        this.rows = new int[points.rows()];
        this.values = new double[points.rows() * width];
        for (int leaf = 0; leaf < leaves; leaf++) {
            int at = starts[leaf];
            for (int row : split.rows(leaf)) {
                rows[at] = row;
                System.arraycopy(points.values(), row * width, values, at * width, width);
                at++;
            }
            starts[leaf + 1] = at;
        }
        this.boxes = new double[(2 * leaves - 1) * 2 * width];
        this.firstRows = new int[2 * leaves - 1];
        enclose(0, 0, leaves);
    }

    /** Finds the box and the first row of the node over the leaves {@code [first, end)}, and of all nodes below it. */
    private void enclose(int node, int first, int end) {
        int box = node * 2 * width;
        if (end - first == 1) {
            firstRows[node] = Integer.MAX_VALUE;
            for (int c = 0; c < width; c++) {
                boxes[box + c] = Double.POSITIVE_INFINITY;
                boxes[box + width + c] = Double.NEGATIVE_INFINITY;
            }
            for (int i = starts[first]; i < starts[end]; i++) {
                firstRows[node] = Math.min(firstRows[node], rows[i]);
                widen(box, values, i * width, i * width);
            }
            return;
        }
        int middle = MedianSplit.middle(first, end);
        int left = node + 1;
        int right = rightOf(node, first, middle);
        enclose(left, first, middle);
        enclose(right, middle, end);
        firstRows[node] = Math.min(firstRows[left], firstRows[right]);
        System.arraycopy(boxes, left * 2 * width, boxes, box, 2 * width);
        widen(box, boxes, right * 2 * width, right * 2 * width + width);
    }

    private void widen(int box, double[] from, int low, int high) {
        for (int c = 0; c < width; c++) {
            boxes[box + c] = Math.min(boxes[box + c], from[low + c]);
            boxes[box + width + c] = Math.max(boxes[box + width + c], from[high + c]);
        }
    }

    /** A tree of n leaves has 2n - 1 nodes, and the left one comes first. */
    private static int rightOf(int node, int first, int middle) {
        return node + 2 * (middle - first);
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public Neighbours nearestOfAll(int wanted) {
        BestLists lists = new BestLists(rows.length, Math.min(wanted, rows.length));
        return search(lists, values, rows.length, true);
    }

    @Override
    public Neighbours nearest(Points queries, int wanted) {
        BestLists lists = new BestLists(queries.rows(), Math.min(wanted, rows.length));
        return search(lists, queries.values(), queries.rows(), false);
    }

    /** Takes the points themselves in the tree's order, as near queries visit the same nodes. */
    private Neighbours search(BestLists lists, double[] queries, int count, boolean own) {
        ParallelTasks.run(threads, (count + QUERIES_PER_TASK - 1) / QUERIES_PER_TASK, progress, () -> {
            Walk walk = new Walk(lists);
            return task -> {
                int from = (int) task * QUERIES_PER_TASK;
                for (int i = from; i < Math.min(count, from + QUERIES_PER_TASK); i++) {
                    walk.search(own ? rows[i] : i, queries, i * width);
                }
            };
        });
        return lists.neighbours();
    }

    /** The way of one query at a time through the tree. */
    private final class Walk {
        private final BestLists lists;
        private final double[] place = new double[width];
        private int query;

        Walk(BestLists lists) {
            this.lists = lists;
        }

        void search(int query, double[] from, int at) {
            this.query = query;
            System.arraycopy(from, at, place, 0, width);
            visit(0, 0, leaves);
        }

        private void visit(int node, int first, int end) {
            if (end - first == 1) {
                scan(first);
                return;
            }
            int middle = MedianSplit.middle(first, end);
            int left = node + 1;
            int right = rightOf(node, first, middle);
            double toLeft = squaredGap(left);
            double toRight = squaredGap(right);
            if (toLeft < toRight || (toLeft == toRight && firstRows[left] < firstRows[right])) {
                visitIfNear(left, first, middle, toLeft);
                visitIfNear(right, middle, end, toRight);
            } else {
                visitIfNear(right, middle, end, toRight);
                visitIfNear(left, first, middle, toLeft);
            }
        }

        private void visitIfNear(int node, int first, int end, double squaredGap) {
            double bound = lists.bound(query);
            if (squaredGap < bound || (squaredGap == bound && firstRows[node] < lists.boundRow(query))) {
                visit(node, first, end);
            }
        }

        /** Summed as a distance is, so that rounding cannot put it above that of a point in the box. */
        private double squaredGap(int node) {
            int box = node * 2 * width;
            double sum = 0;
            for (int c = 0; c < width; c++) {
                double low = boxes[box + c];
                double high = boxes[box + width + c];
                double gap = place[c] < low ? low - place[c] : place[c] > high ? place[c] - high : 0;
                sum += gap * gap;
            }
            return sum;
        }

        private void scan(int leaf) {
            double bound = lists.bound(query);
            for (int i = starts[leaf]; i < starts[leaf + 1]; i++) {
                double sum = 0;
                for (int c = 0; c < width; c++) {
                    double difference = place[c] - values[i * width + c];
                    sum += difference * difference;
                }
                if (sum <= bound) {
                    lists.offer(query, rows[i], sum);
                    bound = lists.bound(query);
                }
            }
        }
    }
}
