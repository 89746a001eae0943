package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.PlainFile;
import org.makeweight.core.split.Folds;

/**
 * A data set that KEEL distributes ready-made for cross-validation: a folder with a training and a test file for each
 * fold, such as {@code ecoli4-5-1tra.dat} and {@code ecoli4-5-1tst.dat}. It is read as one table, the rows of the first
 * test file first, and the folds in which they are tested.
 *
 * @param data all rows
 * @param folds one repeat
 */
public record KeelPartition(DataFile data, Folds folds) {
    private static final Pattern PART = Pattern.compile("(.*?)(\\d{1,4})(tra|tst)\\.dat(\\.gz)?");

    /** The two files of a fold. */
    private record Fold(Optional<Path> training, Optional<Path> test) {
        Fold with(Path file, boolean isTest) {
            return isTest ? new Fold(training, Optional.of(file)) : new Fold(Optional.of(file), test);
        }
    }

    /** Whether a folder has a file that is a part of such a data set. */
    static boolean isIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(
                    file -> PART.matcher(file.getFileName().toString()).matches());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a folder. Every training file must hold just the rows of the other folds' test files, in any order.
     *
     * @param options for the file that the test files make together
     * @throws BadInputException if a file is missing or wrong, or if training and test files disagree
     */
    public static KeelPartition read(Path folder, ReadOptions options) {
        List<Fold> parts = parts(folder);
        List<RowCounts> tests = new ArrayList<>();
        TableRows rows = null;
        List<Attribute> attributes = List.of();
        for (Fold part : parts) {
            Path file = part.test().orElseThrow();
            try (InputStream in = PlainFile.open(file)) {
                ArffFormat keel = new ArffFormat(FileFormat.KEEL, file.toString(), in, options.dialect());
                AttributeHeader header = keel.header();
                if (rows == null) {
                    attributes = List.copyOf(header.attributes());
                    rows = new TableRows(file.toString(), keel.line(), attributes, header.complete(options));
                }
                checkAttributes(file, attributes, header.attributes());
                rows.continueIn(file.toString());
                RowCounts counts = new RowCounts(attributes, rows);
                keel.rows(counts);
                tests.add(counts);
            } catch (IOException e) {
                throw FileErrors.cannotRead(file, e);
            }
        }
        DataFile data = rows.finish(folder.toString());
        checkTraining(parts, attributes, tests, options);
        return new KeelPartition(data, new Folds(parts.size(), new int[][] {assignment(tests)}));
    }

    private static int[] assignment(List<RowCounts> tests) {
        int[] assignment = new int[tests.stream().mapToInt(RowCounts::rows).sum()];
        int row = 0;
        for (int fold = 0; fold < tests.size(); fold++) {
            for (int i = 0; i < tests.get(fold).rows(); i++) {
                assignment[row++] = fold;
            }
        }
        return assignment;
    }

    private static List<Fold> parts(Path folder) {
        Map<Integer, Fold> folds = new TreeMap<>();
        Map<String, Path> names = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher part = PART.matcher(file.getFileName().toString());
                if (part.matches()) {
                    names.put(part.group(1), file);
                    int number = Integer.parseInt(part.group(2));
                    folds.put(
                            number,
                            folds.getOrDefault(number, new Fold(Optional.empty(), Optional.empty()))
                                    .with(file, part.group(3).equals("tst")));
                }
            }
        } catch (IOException e) {
            throw FileErrors.cannotRead(folder.toString(), e);
        }
        if (names.size() > 1) {
            throw new BadInputException(folder + " holds parts of several data sets, such as "
                    + String.join(
                            " and ",
                            names.values().stream()
                                    .limit(2)
                                    .map(file -> file.getFileName().toString())
                                    .toList())
                    + "; one was expected");
        }
        checkComplete(folder, folds);
        return List.copyOf(folds.values());
    }

    private static void checkComplete(Path folder, Map<Integer, Fold> folds) {
        if (folds.size() < 2) {
            throw new BadInputException(
                    folder + " has no folds; files such as ecoli4-5-1tra.dat and ecoli4-5-1tst.dat were expected");
        }
        int number = 1;
        for (Map.Entry<Integer, Fold> fold : folds.entrySet()) {
            Fold files = fold.getValue();
            if (fold.getKey() != number
                    || files.training().isEmpty()
                    || files.test().isEmpty()) {
                String kind = fold.getKey() == number && files.test().isEmpty() ? "test" : "training";
                throw new BadInputException(folder + " has no " + kind + " file of fold " + number + ", though one of"
                        + " fold " + fold.getKey());
            }
            number++;
        }
    }

    private static void checkAttributes(Path file, List<Attribute> expected, List<Attribute> found) {
        if (!expected.equals(found)) {
            throw new BadInputException(file + " declares other attributes than the first test file of its folder");
        }
    }

    private static void checkTraining(
            List<Fold> parts, List<Attribute> attributes, List<RowCounts> tests, ReadOptions options) {
        for (int fold = 0; fold < parts.size(); fold++) {
            Path file = parts.get(fold).training().orElseThrow();
            RowCounts found = new RowCounts(attributes, RowCounts.NOWHERE);
            try (InputStream in = PlainFile.open(file)) {
                ArffFormat keel = new ArffFormat(FileFormat.KEEL, file.toString(), in, options.dialect());
                checkAttributes(file, attributes, keel.header().attributes());
                keel.rows(found);
            } catch (IOException e) {
                throw FileErrors.cannotRead(file, e);
            }
            if (!found.isSumWithout(tests, fold)) {
                throw new BadInputException(file + " does not hold just the rows of the other folds' test files");
            }
        }
    }
}
