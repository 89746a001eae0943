package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.number.Decimal;

/** Checks the names in a file's header against what the caller asked for. */
final class Header {
    private static final int MOST_NAMES_SHOWN = 10;

    private final String file;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    Header(String file, long line, List<String> names) {
        this.file = file;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.indexOf('\0') >= 0) {
                throw Place.complainOfBinary(file, line);
            }
            Integer before = positions.put(name, i);
            if (before != null) {
                throw Place.complain(
                        file,
                        line,
                        "columns " + (before + 1) + " and " + (i + 1) + " are both called " + Place.quote(name)
                                + "; names must differ");
            }
        }
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
                .orElseThrow(() -> new BadInputException(file + ": no class column is named; " + listed()));
        int target = position(name, "");
        if (options.drop().contains(name)) {
            throw Place.complain(file, name, "is the class column and cannot be dropped");
        }
        return target;
    }

    /**
     * The positions of the feature columns: all but the target and the dropped ones.
     *
     * @throws BadInputException if a column named by the caller is not there, a feature has no name, or none is left
     */
    List<Integer> features(int target, ReadOptions options) {
        options.drop().forEach(name -> position(name, " to drop"));
        options.categorical().forEach(name -> position(name, " to be categorical"));
        List<Integer> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i == target || options.drop().contains(names.get(i))) {
                continue;
            }
            if (names.get(i).isBlank()) {
                throw new BadInputException(file + ": column " + (i + 1)
                        + " has no name in the header; name it, or leave it out if it numbers the rows");
            }
            features.add(i);
        }
        if (features.isEmpty()) {
            String besides = target == Layout.NO_TARGET ? "" : " besides " + Place.quote(names.get(target));
            throw new BadInputException(file + " has no column" + besides + " that is not dropped");
        }
        return features;
    }

    private int position(String name, String purpose) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new BadInputException(file + " has no column " + Place.quote(name) + purpose + remedy(name));
        }
        return position;
    }

    private String remedy(String name) {
        Optional<String> near = Spelling.nearest(name, names);
        if (near.isPresent()) {
            return "; did you mean " + Place.quote(near.get()) + "?";
        }
        if (names.stream().allMatch(each -> !Double.isNaN(Decimal.parse(each)))) {
            return "; its first line holds only numbers, where the column names must stand";
        }
        return "; " + listed();
    }

    private String listed() {
        List<String> shown = names.stream()
                .limit(MOST_NAMES_SHOWN)
                .map(each -> Place.quote(each))
                .toList();
        return "its columns are " + String.join(", ", shown) + (names.size() > MOST_NAMES_SHOWN ? ", ..." : "");
    }
}
