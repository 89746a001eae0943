package org.makeweight.datasets.notes;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;

/** Dates and times, as text or as numbers such as 20240131, between which there are no days. */
final class CalendarDate implements Finding {
    private static final String TIME = "\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(\\s*[AaPp][Mm])?";
    private static final String ZONE = "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?";
    private static final String MONTH = "(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
                    + "|\\d{1,2}[- ]" + MONTH + "[- ,]+\\d{2,4}|" + MONTH + "[- ]\\d{1,2},?[- ]\\d{2,4}|" + MONTH
                    + "[- ]\\d{2,4})([T ]+" + TIME + ZONE + ")?|" + TIME + ZONE);

    private static final int FEWEST = 5;
    private static final double FIRST_SECOND = 946_684_800;
    private static final double LAST_SECOND = 2_208_988_800.0;

    @Override
    public Optional<Note> in(Feature column) {
        if (column.nearlyAll(text -> DATE.matcher(text).matches())) {
            return Optional.of(note(column, "holds dates or times, each read as a category of its own"));
        }
        if (column.present().length < FEWEST || !column.isWhole()) {
            return Optional.empty();
        }
        if (isAll(column, CalendarDate::isYearMonthDay)) {
            return Optional.of(note(column, "looks like dates written YYYYMMDD, read as numbers"));
        }
        if (isAll(column, value -> value >= FIRST_SECOND && value < LAST_SECOND)
                || isAll(column, value -> value >= 1000 * FIRST_SECOND && value < 1000 * LAST_SECOND)) {
            return Optional.of(note(column, "looks like times since 1970, read as numbers"));
        }
        return Optional.empty();
    }

    private static Note note(Feature column, String what) {
        return new Note(
                column.title() + " " + what,
                Remedy.drop(column.name()).or(Remedy.advice("make numbers of them that mean something, such as days")));
    }

    private static boolean isAll(Feature column, DoublePredicate kind) {
        for (double value : column.present()) {
            if (!kind.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYearMonthDay(double value) {
        int day = (int) (value % 100);
        int month = (int) (value / 100 % 100);
        int year = (int) (value / 10_000);
        return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
