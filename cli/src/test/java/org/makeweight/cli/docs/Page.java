package org.makeweight.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A page of the documentation. A comment before a table says which stored result it shows:
 *
 * <pre>{@code
 * <!-- scores results/fraud of card-fraud: f1/xgboost, recall/xgboost@0.2 -->          mean ± deviation over folds
 * <!-- differences results/fraud of card-fraud to none: f1/xgboost -->                 with 95 % intervals
 * <!-- differences results/fraud to none: card-fraud:f1/knn -->                        of several data sets
 * <!-- file results/performance/trees.md -->                                           a table or block as a program printed it
 * }</pre>
 *
 * Titles of columns are the page's own.
 */
record Page(Path file, List<String> lines) {
    static final Path HOME = Path.of("..");

    private static final Pattern MARK =
            Pattern.compile("<!-- (scores|differences|file) (\\S+)(?: of (\\S+))?(?: to (\\S+))?(?:: (.*))? -->");
    private static final Pattern NUMBER = Pattern.compile("[^A-Za-z`]*\\d[^A-Za-z`]*|[+−-]?[.\\d]+ to [+−-]?[.\\d]+.*");

    /** README.md and all of docs. */
    static List<Page> all() {
        try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
            return Stream.concat(
                            docs.filter(file -> file.toString().endsWith(".md")).sorted(),
                            Stream.of("README.md", "CONTRIBUTING.md", "examples/README.md", "results/README.md")
                                    .map(HOME::resolve))
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page read(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return HOME.relativize(file).toString();
    }

    @Override
    public String toString() {
        return name();
    }

    /** The page with every marked table made again from what is stored. */
    Page madeAgain() {
        List<String> made = new ArrayList<>();
        for (int at = 0; at < lines.size(); ) {
            made.add(lines.get(at));
            Matcher mark = MARK.matcher(lines.get(at));
            at++;
            if (mark.matches()) {
                int end = endOfBlock(at);
                made.addAll(block(mark, lines.subList(at, end)));
                at = end;
            }
        }
        return new Page(file, made);
    }

    private static List<String> block(Matcher mark, List<String> written) {
        Path results = HOME.resolve(mark.group(2));
        if (mark.group(1).equals("file")) {
            return read(results).lines();
        }
        StoredScores stored = new StoredScores(results);
        List<StoredScores.Column> columns = Arrays.stream(mark.group(5).split(", ", -1))
                .map(column -> StoredScores.Column.of(column, mark.group(3)))
                .toList();
        List<String> made = new ArrayList<>(written.subList(0, Math.min(2, written.size())));
        made.addAll(mark.group(4) == null ? stored.scores(columns) : stored.differences(mark.group(4), columns));
        return made;
    }

    /** Where the table or the fenced block that begins here ends. */
    private int endOfBlock(int from) {
        int at = from;
        if (at < lines.size() && lines.get(at).startsWith("```")) {
            do {
                at++;
            } while (!lines.get(at).startsWith("```"));
            return at + 1;
        }
        while (at < lines.size() && lines.get(at).startsWith("|")) {
            at++;
        }
        return at;
    }

    /** Marks below which nothing stands. */
    List<String> emptyMarks() {
        return IntStream.range(0, lines.size())
                .filter(at -> MARK.matcher(lines.get(at)).matches() && endOfBlock(at + 1) == at + 1)
                .mapToObj(lines::get)
                .toList();
    }

    /** The first lines of tables that are mostly figures, and that no mark says the source of. */
    List<String> figuresFromNowhere() {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); ) {
            boolean marked = at > 0 && MARK.matcher(lines.get(at - 1)).matches();
            int end = endOfBlock(at);
            if (lines.get(at).startsWith("|") && !marked && figures(lines.subList(at, end))) {
                found.add(lines.get(at));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    private static boolean figures(List<String> table) {
        List<String> cells = table.stream()
                .skip(2)
                .flatMap(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1)))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        long numbers =
                cells.stream().filter(cell -> NUMBER.matcher(cell).matches()).count();
        return 2 * numbers > cells.size();
    }
}
