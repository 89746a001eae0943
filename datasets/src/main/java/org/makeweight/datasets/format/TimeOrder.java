package org.makeweight.datasets.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the texts of a column compare in time. All must be of one kind: numbers; dates and times as ISO 8601 writes them,
 * {@code 2024-05-31}, {@code 2024-05-31T09:30} or with a blank for the T, a date alone being its midnight; such times with
 * an offset from Greenwich or a Z; or periods, all of one length, with the year first, {@code 2024-05}, {@code 2024/05/31},
 * {@code 2024-Q2}, {@code 2024-W07}, which compare by their characters. {@code 31.05.2024} is none of these: read by its
 * characters it would mix years.
 */
final class TimeOrder {
    /** The length of {@code 2024-05-31}. */
    private static final int DATE = 10;

    private static final Pattern PERIOD = Pattern.compile("\\d{4}[-/. ]?[QWqw]?\\d{1,2}([-/. ]\\d{1,2})?");

    private TimeOrder() {}

    /** The rank of each text from 0, the same for texts that mean one time; empty if they are of no kind or of several. */
    static Optional<int[]> ranks(List<String> texts, NumberText numbers) {
        int length = texts.get(0).strip().length();
        return ranks(texts, text -> number(text, numbers))
                .or(() -> ranks(texts, TimeOrder::local))
                .or(() -> ranks(texts, TimeOrder::instant))
                .or(() -> ranks(texts, text -> period(text, length)));
    }

    /** The position of the first text that does not go with those before it. */
    static int misfit(List<String> texts, NumberText numbers) {
        int length = texts.get(0).strip().length();
        return IntStream.of(
                        firstUnread(texts, text -> number(text, numbers)),
                        firstUnread(texts, TimeOrder::local),
                        firstUnread(texts, TimeOrder::instant),
                        firstUnread(texts, text -> period(text, length)))
                .max()
                .orElseThrow();
    }

    private static <T> int firstUnread(List<String> texts, Function<String, Optional<T>> reading) {
        int position = 0;
        while (position < texts.size()
                && reading.apply(texts.get(position).strip()).isPresent()) {
            position++;
        }
        return position;
    }

    private static <T extends Comparable<? super T>> Optional<int[]> ranks(
            List<String> texts, Function<String, Optional<T>> reading) {
        List<T> times = new ArrayList<>();
        for (String text : texts) {
            Optional<T> time = reading.apply(text.strip());
            if (time.isEmpty()) {
                return Optional.empty();
            }
            times.add(time.get());
        }
        TreeMap<T, Integer> rankOf = new TreeMap<>();
        times.forEach(time -> rankOf.put(time, 0));
        int rank = 0;
        for (Map.Entry<T, Integer> time : rankOf.entrySet()) {
            time.setValue(rank++);
        }
        return Optional.of(times.stream().mapToInt(rankOf::get).toArray());
    }

    private static Optional<Double> number(String text, NumberText numbers) {
        double number = numbers.parse(text);
        return Double.isNaN(number) ? Optional.empty() : Optional.of(number + 0.0);
    }

    private static Optional<LocalDateTime> local(String text) {
        return text.length() == DATE
                ? read(() -> LocalDate.parse(text).atStartOfDay())
                : read(() -> LocalDateTime.parse(withT(text)));
    }

    private static Optional<Instant> instant(String text) {
        return read(() -> OffsetDateTime.parse(withT(text)).toInstant());
    }

    private static String withT(String text) {
        return text.length() > DATE && text.charAt(DATE) == ' '
                ? text.substring(0, DATE) + "T" + text.substring(DATE + 1)
                : text;
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> period(String text, int length) {
        return text.length() == length && PERIOD.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
