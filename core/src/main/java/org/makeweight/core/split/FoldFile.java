package org.makeweight.core.split;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;

/**
 * Folds as a CSV file: a header {@code repeat_0,repeat_1,...}, then one line a row of the data with the fold, from 0, in
 * which it is tested in each repeat. So the partition of another program can be used again exactly.
 */
public final class FoldFile {
    private static final String PREFIX = "repeat_";

    private FoldFile() {}

    /** The file's text. */
    public static String format(Folds folds) {
        StringBuilder text = new StringBuilder();
        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            text.append(repeat == 0 ? "" : ",").append(PREFIX).append(repeat);
        }
        text.append('\n');
        for (int row = 0; row < folds.rows(); row++) {
            for (int repeat = 0; repeat < folds.repeats(); repeat++) {
                text.append(repeat == 0 ? "" : ",").append(folds.assignment()[repeat][row]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Reads folds from a file.
     *
     * @throws BadInputException naming file, line and column if it has another form, or if a fold is empty
     */
    public static Folds read(Path file) {
        List<int[]> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int repeats = readHeader(file, reader.readLine());
            int number = 2;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(parse(file, number++, line, repeats));
            }
            return assemble(file, lines, repeats);
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    private static int readHeader(Path file, String header) {
        String[] names = header == null ? new String[0] : header.split(",", -1);
        for (int i = 0; i < names.length; i++) {
            if (!names[i].strip().equals(PREFIX + i)) {
                throw new BadInputException(
                        file + ", line 1: column " + (i + 1) + " must be " + PREFIX + i + " but is '" + names[i] + "'");
            }
        }
        if (names.length == 0) {
            throw new BadInputException(file + " is empty; a fold file starts with the line repeat_0,repeat_1,...");
        }
        return names.length;
    }

    private static int[] parse(Path file, int number, String line, int repeats) {
        String[] cells = line.split(",", -1);
        if (cells.length != repeats) {
            throw new BadInputException(
                    file + ", line " + number + ": has " + cells.length + " values, the header has " + repeats);
        }
        int[] folds = new int[repeats];
        for (int i = 0; i < repeats; i++) {
            try {
                folds[i] = Integer.parseInt(cells[i].strip());
            } catch (NumberFormatException e) {
                folds[i] = -1;
            }
            if (folds[i] < 0) {
                throw new BadInputException(file + ", line " + number + ", column " + PREFIX + i
                        + ": a fold is a whole number from 0, not '" + cells[i] + "'");
            }
        }
        return folds;
    }

    private static Folds assemble(Path file, List<int[]> lines, int repeats) {
        int largest = lines.stream()
                .flatMapToInt(Arrays::stream)
                .max()
                .orElseThrow(() -> new BadInputException(file + " has no rows below its header"));
        if (largest == 0) {
            throw new BadInputException(file + " puts every row into fold 0; at least two folds are needed");
        }
        if (largest >= lines.size()) {
            throw new BadInputException(file + " has a fold " + largest + " but only " + lines.size() + " rows");
        }
        int[][] assignment = new int[repeats][lines.size()];
        for (int repeat = 0; repeat < repeats; repeat++) {
            boolean[] used = new boolean[largest + 1];
            for (int row = 0; row < lines.size(); row++) {
                assignment[repeat][row] = lines.get(row)[repeat];
                used[assignment[repeat][row]] = true;
            }
            for (int fold = 0; fold <= largest; fold++) {
                if (!used[fold]) {
                    throw new BadInputException(file + ": no row is tested in fold " + fold + " of " + PREFIX + repeat);
                }
            }
        }
        return new Folds(largest + 1, assignment);
    }
}
