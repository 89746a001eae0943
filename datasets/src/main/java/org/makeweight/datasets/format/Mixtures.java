package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;

/** All columns of a file that mix numbers and other texts, so that one message names what reads every one of them. */
final class Mixtures {
    private static final int MOST_SHOWN = 5;

    private final String file;
    private final List<Mixture> columns;
    private final List<String> empty;
    private final boolean gaps;

    /**
     * The columns.
     *
     * @param columns at least one
     * @param empty columns without any value, which most methods cannot treat either
     * @param gaps whether cells of other columns are empty
     */
    Mixtures(String file, List<Mixture> columns, List<String> empty, boolean gaps) {
        this.file = file;
        this.columns =
                columns.stream().sorted(Comparator.comparingLong(Mixture::line)).toList();
        this.empty = empty;
        this.gaps = gaps;
    }

    /** The first of them with its place, then the others in short, then the options. */
    BadInputException complaint() {
        Mixture first = columns.get(0);
        String remedy = columns.size() == 1 ? remedy(first) + alsoDrop() : others() + together();
        // --missing fills gaps without being asked
        boolean unfilled = gaps && columns.stream().noneMatch(Mixture::hasWordsForMissing);
        String fill = unfilled ? "; cells are empty too, which 'augment' fills with --impute median" : "";
        return Place.complain(file, first.line(), first.column(), first.problem() + "; " + remedy + fill);
    }

    private String alsoDrop() {
        return empty.isEmpty()
                ? ""
                : "; and " + drop() + (empty.size() == 1 ? ", which is" : ", which are") + " empty in every row";
    }

    private String drop() {
        return Quote.option("--drop", empty);
    }

    /** Of a single column more can be said. */
    private static String remedy(Mixture mixture) {
        List<String> texts = mixture.texts();
        String categorical = Quote.option("--categorical", List.of(mixture.column()));
        if (texts.stream().allMatch(ColumnBuilder::isBeyondNumbers)) {
            return "a value must be finite, and a missing one an empty cell; " + missing(texts) + " reads "
                    + (texts.size() == 1 ? "it" : "them") + " as missing";
        }
        Optional<String> notation =
                mixture.notation().map(kind -> kind.remedy(mixture.values().get(0)));
        if (notation.isPresent()) {
            return notation.get() + "; or name the column categorical: " + categorical;
        }
        if (mixture.isOfMissing() || mixture.mayBeOfMissing() || texts.size() == 1) {
            return "leave a missing value empty, or name the column categorical: " + missing(texts) + " or "
                    + categorical;
        }
        return texts.size() + " different values are no numbers; " + categorical
                + " reads all as names, or --missing names those that mean a missing value";
    }

    private String others() {
        List<Mixture> others = columns.subList(1, columns.size());
        String shown = others.stream()
                .limit(MOST_SHOWN)
                .map(other -> Quote.of(other.column()) + " (line " + other.line() + ": "
                        + Quote.of(other.texts().get(0)) + ")")
                .collect(Collectors.joining(", "));
        String more = others.size() > MOST_SHOWN ? " and " + (others.size() - MOST_SHOWN) + " more" : "";
        return "likewise in " + shown + more + "; ";
    }

    /** What reads the file. */
    private String together() {
        Set<String> words = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        boolean commas = columns.stream().anyMatch(Mixture::isOfDecimalCommas);
        boolean groups = !commas && columns.stream().anyMatch(Mixture::isOfThousands);
        for (Mixture column : columns) {
            words.addAll(column.mayBeOfMissing() ? column.texts() : column.wordsForMissing());
            boolean number = (commas && column.isOfDecimalCommas()) || (groups && column.isOfThousands());
            if (!column.mayBeOfMissing() && !column.isOfMissing() && !number) {
                names.add(column.column());
            }
        }
        List<String> options = new ArrayList<>();
        if (commas || groups) {
            options.add(commas ? "--decimal ," : "--decimal .");
        }
        if (!words.isEmpty()) {
            options.add(missing(List.copyOf(words)));
        }
        if (!names.isEmpty()) {
            options.add(Quote.option("--categorical", names));
        }
        if (!empty.isEmpty()) {
            options.add(drop());
        }
        return "leave missing values empty and give columns one kind of value, or read the file with "
                + String.join(" ", options);
    }

    private static String missing(List<String> words) {
        return Quote.option("--missing", words);
    }
}
