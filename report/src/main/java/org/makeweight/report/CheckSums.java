package org.makeweight.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.FolderFile;
import org.makeweight.core.hash.Sha256;

/**
 * The check sums that a results folder has of its files: {@code SHA256SUMS}, or what another list says of those that stand
 * there with their times.
 *
 * @param byName the SHA-256 of each file, by its path in the folder
 * @param list name of the file that says so
 */
public record CheckSums(Map<String, String> byName, String list) {
    static final String FILE = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    public CheckSums {
        byName = new TreeMap<>(byName);
    }

    /** As they stand in {@code SHA256SUMS}. */
    CheckSums(Map<String, String> byName) {
        this(byName, FILE);
    }

    /**
     * Reads them.
     *
     * @throws BadInputException if they are not there, or are no check sums of files of the folder
     */
    public static CheckSums read(Path folder) {
        Path file = FolderFile.in(folder, FILE);
        if (Files.notExists(file)) {
            throw new BadInputException(
                    folder + " has no " + FILE
                            + ": it is no results folder, or its run has not come to an end, and goes on with the same command");
        }
        // any bytes make a text; what is no check sum is refused below
        List<String> lines = new String(FileContent.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Map<String, String> sums = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw new BadInputException(file + ", line " + (i + 1)
                        + ": must be a SHA-256, two blanks and a file's name, but was " + Quote.of(lines.get(i)));
            }
            sums.put(line.group(2), line.group(1));
        }
        return new CheckSums(sums);
    }

    /** The same without some files. */
    CheckSums without(Set<String> names) {
        Map<String, String> rest = new TreeMap<>(byName);
        rest.keySet().removeAll(names);
        return new CheckSums(rest, list);
    }

    /** The files of a folder that are not what these sums say, a line for each. */
    public List<String> changedIn(Path folder) {
        List<String> changed = new ArrayList<>();
        byName.forEach((name, sum) -> {
            Path file = FolderFile.in(folder, name);
            try {
                if (!Files.isRegularFile(file)) {
                    changed.add(name + ": the file is missing");
                } else if (!Sha256.of(file).equals(sum)) {
                    changed.add(name + ": the file was changed; " + list + " has another sum for it");
                }
            } catch (IOException e) {
                changed.add(name + ": the file cannot be read: " + FileErrors.reason(e));
            }
        });
        return changed;
    }

    /** The files for which other sums say something else, a line for each. */
    public List<String> differencesTo(CheckSums rendered) {
        List<String> differences = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(byName.keySet());
        names.addAll(rendered.byName.keySet());
        for (String name : names) {
            String here = byName.get(name);
            String there = rendered.byName.get(name);
            if (here == null) {
                differences.add(name + ": " + list + " does not name it, but the stored results give such a file");
            } else if (there == null) {
                differences.add(name + ": the stored results give no such file");
            } else if (!here.equals(there)) {
                differences.add(name + ": the stored results give other content than " + list + " says");
            }
        }
        return differences;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        byName.forEach(
                (name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }
}
