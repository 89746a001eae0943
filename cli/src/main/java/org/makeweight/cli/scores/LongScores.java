package org.makeweight.cli.scores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.evaluation.statistics.Direction;
import org.makeweight.evaluation.statistics.FoldScores;
import org.makeweight.evaluation.statistics.SampleSummary;
import org.makeweight.evaluation.statistics.Score;
import org.makeweight.evaluation.statistics.ScoreMatrix;

/** Scores of which each has a line of its own. A method that failed in a fold failed on the data set. */
final class LongScores {
    /** Where a score was measured; both empty without folds. */
    private record Place(String repeat, String fold) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byRepeat = repeat.compareTo(other.repeat);
            return byRepeat != 0 ? byRepeat : fold.compareTo(other.fold);
        }
    }

    private final TextRows rows;
    private final boolean hasFolds;
    private final List<String> methods = new ArrayList<>();

    /** By data set, method and place, the first two in the order of the file. */
    private final Map<String, Map<String, Map<Place, Score>>> scores = new LinkedHashMap<>();

    private LongScores(TextRows rows) {
        this.rows = rows;
        this.hasFolds = rows.header().contains(ScoreFile.FOLD);
    }

    static ScoreFile read(TextRows rows, Direction direction) {
        LongScores scores = new LongScores(rows);
        scores.checkColumns();
        rows.rows().forEach(scores::add);
        if (scores.methods.size() < 2) {
            throw new BadInputException(rows.file() + ": there is only the method '" + scores.methods.get(0)
                    + "'; at least two are needed");
        }
        List<FoldScores> folds = new ArrayList<>();
        if (scores.hasFolds) {
            scores.scores.forEach((dataset, byMethod) -> folds.add(scores.folds(dataset, byMethod)));
        }
        return new ScoreFile(scores.matrix(direction), folds);
    }

    private void checkColumns() {
        List<String> known =
                List.of(ScoreFile.DATASET, ScoreFile.METHOD, ScoreFile.SCORE, ScoreFile.REPEAT, ScoreFile.FOLD);
        for (String name : rows.header()) {
            if (!known.contains(name)) {
                throw new BadInputException(rows.file() + ", line 1: unknown column '" + name + "'"
                        + Spelling.hint(name, known) + "; known are " + String.join(", ", known));
            }
        }
        if (hasFolds != rows.header().contains(ScoreFile.REPEAT)) {
            throw new BadInputException(rows.file() + ", line 1: scores of folds need both columns, '"
                    + ScoreFile.REPEAT + "' and '" + ScoreFile.FOLD + "'");
        }
    }

    private String cell(TextRows.Row row, String column) {
        int position = rows.header().indexOf(column);
        String cell = row.cells().get(position);
        if (cell.isEmpty()) {
            throw rows.complaint(row, position, "is empty");
        }
        return cell;
    }

    private void add(TextRows.Row row) {
        String dataset = cell(row, ScoreFile.DATASET);
        String method = cell(row, ScoreFile.METHOD);
        Place place = hasFolds ? new Place(cell(row, ScoreFile.REPEAT), cell(row, ScoreFile.FOLD)) : new Place("", "");
        if (!methods.contains(method)) {
            methods.add(method);
        }
        Score score = ScoreFile.score(rows, row, rows.header().indexOf(ScoreFile.SCORE));
        Score before = scores.computeIfAbsent(dataset, name -> new LinkedHashMap<>())
                .computeIfAbsent(method, name -> new TreeMap<>())
                .put(place, score);
        if (before != null) {
            String where = hasFolds
                    ? " in repeat " + place.repeat() + ", fold " + place.fold()
                    : "; scores of folds need the columns repeat and fold";
            throw new BadInputException(rows.file() + ", line " + row.line() + ": a second score of '" + method
                    + "' on '" + dataset + "'" + where);
        }
    }

    private ScoreMatrix matrix(Direction direction) {
        List<List<Score>> cells = scores.values().stream()
                .map(byMethod -> methods.stream()
                        .map(method -> mean(byMethod.getOrDefault(method, new TreeMap<>())))
                        .toList())
                .toList();
        return new ScoreMatrix(List.copyOf(scores.keySet()), methods, cells, direction);
    }

    /** The mean of folds; no lines at all, or an empty score, is not applicable. */
    private static Score mean(Map<Place, Score> byPlace) {
        if (byPlace.containsValue(Score.Missing.FAILED)) {
            return Score.Missing.FAILED;
        }
        if (byPlace.isEmpty() || byPlace.containsValue(Score.Missing.NOT_APPLICABLE)) {
            return Score.Missing.NOT_APPLICABLE;
        }
        return new Score.Measured(SampleSummary.of(figures(byPlace)).mean());
    }

    private static double[] figures(Map<Place, Score> byPlace) {
        return byPlace.values().stream()
                .mapToDouble(score -> ((Score.Measured) score).value())
                .toArray();
    }

    private FoldScores folds(String dataset, Map<String, Map<Place, Score>> byMethod) {
        Set<Place> places = byMethod.values().iterator().next().keySet();
        byMethod.forEach((method, byPlace) -> {
            if (!byPlace.keySet().equals(places)) {
                throw new BadInputException(
                        rows.file() + ": on '" + dataset + "' '" + method
                                + "' has other folds than '"
                                + byMethod.keySet().iterator().next()
                                + "'; methods are compared on the same folds, and a fold without a score is a line with NA or failed");
            }
        });
        Map<String, Set<String>> byRepeat = places.stream()
                .collect(Collectors.groupingBy(
                        Place::repeat,
                        TreeMap::new,
                        Collectors.mapping(Place::fold, Collectors.toCollection(TreeSet::new))));
        Set<Integer> sizes = byRepeat.values().stream().map(Set::size).collect(Collectors.toCollection(TreeSet::new));
        if (sizes.size() > 1) {
            throw new BadInputException(rows.file() + ": on '" + dataset + "' repeats have " + sizes
                    + " folds; all must have equally many");
        }
        List<String> measured = methods.stream()
                .filter(byMethod::containsKey)
                .filter(method -> byMethod.get(method).values().stream().allMatch(Score.Measured.class::isInstance))
                .toList();
        return new FoldScores(
                dataset,
                measured,
                byRepeat.size(),
                sizes.iterator().next(),
                measured.stream().map(method -> figures(byMethod.get(method))).toArray(double[][]::new));
    }
}
