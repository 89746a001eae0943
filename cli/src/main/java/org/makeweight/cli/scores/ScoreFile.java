package org.makeweight.cli.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.Direction;
import org.makeweight.evaluation.statistics.FoldScores;
import org.makeweight.evaluation.statistics.Score;
import org.makeweight.evaluation.statistics.ScoreMatrix;

/**
 * Scores of methods on data sets from a CSV file. Wide: the first column names the data set, each other one is a method. Long: the
 * columns {@code dataset,method,score}, in any order, and for scores of folds {@code dataset,method,score,repeat,fold}. An empty
 * cell or {@code NA} says that the method is not applicable, {@code failed} that it failed.
 *
 * @param matrix one score for each pair; of folds their mean
 * @param folds scores in folds; empty without
 */
public record ScoreFile(ScoreMatrix matrix, List<FoldScores> folds) {
    static final String DATASET = "dataset";
    static final String METHOD = "method";
    static final String SCORE = "score";
    static final String REPEAT = "repeat";
    static final String FOLD = "fold";

    /**
     * Reads the content of a file.
     *
     * @param file what messages call it
     * @throws BadInputException naming file, line and column if it is not what it should be
     */
    public static ScoreFile parse(String file, byte[] content, Direction direction) {
        TextRows rows = TextRows.parse(file, content);
        if (rows.header().containsAll(List.of(DATASET, METHOD, SCORE))) {
            return LongScores.read(rows, direction);
        }
        if (rows.header().contains(METHOD) && rows.header().contains(SCORE)) {
            throw new BadInputException(file + ", line 1: the columns '" + METHOD + "' and '" + SCORE
                    + "' need a column '" + DATASET + "' beside them");
        }
        return wide(rows, direction);
    }

    private static ScoreFile wide(TextRows rows, Direction direction) {
        List<String> methods = rows.header().subList(1, rows.header().size());
        if (methods.size() < 2) {
            throw new BadInputException(rows.file()
                    + ", line 1: a data set column and at least two methods are needed, or the"
                    + " columns dataset,method,score; there " + (methods.isEmpty() ? "is 1 column" : "are 2 columns"));
        }
        List<String> datasets = new ArrayList<>();
        List<List<Score>> scores = new ArrayList<>();
        for (TextRows.Row row : rows.rows()) {
            String dataset = row.cells().get(0);
            if (dataset.isEmpty() || datasets.contains(dataset)) {
                throw rows.complaint(
                        row, 0, dataset.isEmpty() ? "a data set has no name" : "a second row for '" + dataset + "'");
            }
            datasets.add(dataset);
            List<Score> cells = new ArrayList<>();
            for (int c = 1; c < row.cells().size(); c++) {
                cells.add(score(rows, row, c));
            }
            scores.add(cells);
        }
        return new ScoreFile(new ScoreMatrix(datasets, methods, scores, direction), List.of());
    }

    /** What a cell says. */
    static Score score(TextRows rows, TextRows.Row row, int column) {
        String cell = row.cells().get(column);
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("na")) {
            return Score.Missing.NOT_APPLICABLE;
        }
        if (word.equals("failed")) {
            return Score.Missing.FAILED;
        }
        double value = Decimal.parse(cell);
        if (!Double.isFinite(value)) {
            throw rows.complaint(
                    row,
                    column,
                    "'" + cell + "' is no number" + Spelling.hint(cell, List.of("failed"))
                            + "; a score is one, or empty or NA where the method is not applicable, or the word failed");
        }
        return new Score.Measured(value);
    }
}
