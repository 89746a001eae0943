package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.number.Decimal;

/**
 * The names of a file's columns, checked against what the caller asked for. Blanks around a name do not count; a column
 * without a name is called after its position, {@code column_3}, and where no column has one, {@code 3} means it too.
 */
final class Header {
    private static final int MOST_NAMES_SHOWN = 10;
    private static final String NAMELESS = "column_";
    private static final String NO_HEADER =
            "; if the file has no header, --no-header names the columns column_1, column_2 and so on";

    private final String file;
    private final List<String> titles;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * Names the columns.
     *
     * @param line where the header stands
     * @param titles what stands there
     * @throws BadInputException if two are the same
     */
    Header(String file, long line, List<String> titles) {
        this.file = file;
        this.titles = titles;
        Set<String> taken = new HashSet<>();
        titles.forEach(title -> taken.add(title.strip()));
        for (int i = 0; i < titles.size(); i++) {
            String name = titles.get(i).strip();
            if (name.indexOf('\0') >= 0) {
                throw Place.complainOfBinary(file, line);
            }
            if (name.isEmpty()) {
                name = NAMELESS + (i + 1);
                while (!taken.add(name)) {
                    name += "_";
                }
            }
            names.add(name);
            Integer before = positions.put(name, i);
            if (before != null) {
                throw Place.complain(
                        file,
                        line,
                        "columns " + (before + 1) + " and " + (i + 1) + " are both called " + Quote.of(name)
                                + "; names must differ" + (numbers() > 0 ? NO_HEADER : ""));
            }
        }
    }

    /** The name of each column. */
    List<String> names() {
        return names;
    }

    /**
     * The position of the class column, or {@link Layout#NO_TARGET}.
     *
     * @throws BadInputException if none is named though there must be one, or if it is not there or shall be dropped
     */
    int target(ReadOptions options) {
        if (options.classless()) {
            options.target().ifPresent(name -> position(name, " to be the target"));
            return Layout.NO_TARGET;
        }
        String name = options.target()
                .orElseThrow(() ->
                        new BadInputException(file + ": no class column is named; --target names it, and " + listed()));
        int target = position(name, "");
        if (positions(options.drop(), " to drop").contains(target)) {
            throw Place.complain(file, name, "is the class column and cannot be dropped");
        }
        return target;
    }

    /**
     * The position of a column that says something of the rows.
     *
     * @param role what it says
     * @throws BadInputException if it is not there, or is the class column
     */
    int role(String name, String role, int target) {
        int position = position(name, " that tells the " + role + " of a row");
        if (position == target) {
            throw Place.complain(file, name, "is the class column and cannot tell the " + role + " of a row");
        }
        return position;
    }

    /**
     * The positions of the feature columns: all but the target, the dropped ones and those that tell the role of a row.
     *
     * @throws BadInputException if a column to drop is not there, or none is left
     */
    List<Integer> features(int target, ReadOptions options) {
        Set<Integer> dropped = positions(options.drop(), " to drop");
        dropped.addAll(positions(options.roles().all(), " that tells the role of a row"));
        List<Integer> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i != target && !dropped.contains(i)) {
                features.add(i);
            }
        }
        if (features.isEmpty()) {
            throw complaintOfNone(target);
        }
        return features;
    }

    /** That there is nothing to learn from. */
    BadInputException complaintOfNone(int target) {
        String besides = target == Layout.NO_TARGET ? "" : " besides " + Quote.of(names.get(target));
        return new BadInputException(file + " has no column" + besides + " that is not dropped");
    }

    /**
     * The positions of the columns that are categorical whatever they hold.
     *
     * @throws BadInputException if one is not there
     */
    Set<Integer> categorical(ReadOptions options) {
        return positions(options.categorical(), " to be categorical");
    }

    private Set<Integer> positions(List<String> wanted, String purpose) {
        Set<Integer> found = new HashSet<>();
        wanted.forEach(name -> found.add(position(name, purpose)));
        return found;
    }

    private int position(String name, String purpose) {
        Integer position = positions.getOrDefault(name.strip(), positions.get(name));
        if (position == null && titles.indexOf(name) >= 0 && titles.indexOf(name) == titles.lastIndexOf(name)) {
            position = titles.indexOf(name);
        }
        if (position == null && isNameless()) {
            position = counted(name) - 1;
        }
        if (position == null || position < 0) {
            throw new BadInputException(file + " has no column " + Quote.of(name) + purpose + remedy(name));
        }
        return position;
    }

    private String remedy(String name) {
        if (names.size() == 1 && words(names.get(0)).contains(name.strip())) {
            return "; it has one column, " + Quote.of(names.get(0))
                    + ". Commas, semicolons, tabs or bars divide columns, and" + " blanks do not: tr -s ' ' , < "
                    + Quote.argument(file);
        }
        if (numbers() == names.size() || (numbers() > 0 && counted(name) > 0)) {
            String what = numbers() == names.size() ? "only numbers" : numbers() + " numbers";
            return "; its first line holds " + what + ", where the column names must stand" + NO_HEADER
                    + (counted(name) > 0 ? ", and " + counted(name) + " is the one in that place" : "");
        }
        Optional<String> near = Spelling.nearest(name, names);
        String remedy =
                near.map(known -> "; did you mean " + Quote.of(known) + "?").orElseGet(() -> "; " + listed());
        return remedy + (numbers() > 0 ? NO_HEADER + ", and " + names.size() + " is the last" : "");
    }

    /** What a name would be divided into by blanks. */
    private static List<String> words(String name) {
        return List.of(name.strip().split("\\s+"));
    }

    /** Whether no column has a name of its own, as without a header: then a number names the column in its place. */
    private boolean isNameless() {
        return titles.stream().allMatch(String::isBlank);
    }

    /** The place of a column, from 1, that a number names; 0 if there is none. */
    private int counted(String name) {
        String digits = name.strip();
        boolean number =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int place = number ? Integer.parseInt(digits) : 0;
        return place <= names.size() ? place : 0;
    }

    /** How many names are numbers, as values would be. */
    private int numbers() {
        return (int) titles.stream()
                .filter(title -> !Double.isNaN(Decimal.parse(title)))
                .count();
    }

    private String listed() {
        List<String> shown =
                names.stream().limit(MOST_NAMES_SHOWN).map(Quote::of).toList();
        return "its columns are " + String.join(", ", shown) + (names.size() > MOST_NAMES_SHOWN ? ", ..." : "");
    }
}
