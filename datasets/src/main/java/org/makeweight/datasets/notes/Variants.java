package org.makeweight.datasets.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names that differ only by case or by blanks, and so are different ones. */
final class Variants implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        return alike(column.categories()).map(names -> note(column.title() + " has ", names, "categories"));
    }

    /** The same of class labels. */
    static Optional<Note> inLabels(String title, List<String> labels) {
        return alike(labels).map(names -> note("the class " + title + " has ", names, "classes"));
    }

    private static Note note(String where, List<String> names, String what) {
        return new Note(
                where + Names.listed(names) + " as " + names.size() + " " + what
                        + ", which differ only by case or blanks",
                Remedy.advice("write them alike in the file if they are one"));
    }

    /** The first names that are alike. */
    private static Optional<List<String>> alike(List<String> names) {
        Map<String, List<String>> byBareName = new TreeMap<>();
        for (String name : names) {
            byBareName
                    .computeIfAbsent(
                            name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), bare -> new ArrayList<>())
                    .add(name);
        }
        return byBareName.values().stream().filter(same -> same.size() > 1).findFirst();
    }
}
