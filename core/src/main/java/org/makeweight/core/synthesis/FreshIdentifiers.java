package org.makeweight.core.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Columns that tell rows apart, such as customer numbers: nothing is to be learnt from them, and a value of the file in a
 * synthetic row would point at somebody. They are left out, and written rows get new values of the same form: digits where
 * digits stood, letters where letters stood, and what all values share as it is.
 */
public final class FreshIdentifiers {
    private static final int TRIALS = 50;

    private final Table source;
    private final Set<Integer> columns;

    /**
     * Sets columns apart.
     *
     * @param columns positions in the table; all its columns may not be among them
     */
    public FreshIdentifiers(Table source, int[] columns) {
        this.source = source;
        this.columns = new TreeSet<>(Arrays.stream(columns).boxed().toList());
    }

    /** The table without the columns. */
    public Table others() {
        Table others = source;
        for (int column : new TreeSet<>(columns).descendingSet()) {
            others = others.without(column);
        }
        return others;
    }

    /**
     * Rows with the columns again.
     *
     * @param written rows of {@link #others}
     * @return with values in the columns of which the source has none and none is twice
     */
    public Table restored(Table written, RandomState random) {
        int width = source.columns();
        List<Column> schema = new ArrayList<>();
        double[] values = new double[Math.multiplyExact(written.rows(), width)];
        int from = 0;
        for (int c = 0; c < width; c++) {
            Column column = source.schema().column(c);
            double[] cells;
            if (!columns.contains(c)) {
                cells = written.column(from++);
            } else if (column instanceof Column.Categorical categorical) {
                List<String> fresh = fresh(categorical.categories(), written.rows(), random);
                column = new Column.Categorical(column.name(), Labels.sorted(fresh));
                cells = positions(fresh, ((Column.Categorical) column).categories());
            } else {
                cells = freshNumbers(source.column(c), written.rows(), random);
            }
            schema.add(column);
            for (int row = 0; row < written.rows(); row++) {
                values[row * width + c] = cells[row];
            }
        }
        return new Table(new Schema(schema, source.schema().target()), values, written.labels());
    }

    private static double[] positions(List<String> texts, List<String> sorted) {
        TreeMap<String, Integer> positions = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            positions.put(sorted.get(i), i);
        }
        return texts.stream().mapToDouble(positions::get).toArray();
    }

    /** Numbers that were counted are counted on; others keep their number of digits. */
    private static double[] freshNumbers(double[] cells, int rows, RandomState random) {
        double[] known =
                Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double greatest = Arrays.stream(known).max().orElse(0);
        if (greatest - least < 2.0 * known.length) {
            double[] counted = new double[rows];
            Arrays.setAll(counted, row -> greatest + 1 + row);
            return counted;
        }
        List<String> texts = Arrays.stream(known).mapToObj(Decimal::toString).toList();
        return fresh(texts, rows, random).stream().mapToDouble(Decimal::parse).toArray();
    }

    private static List<String> fresh(List<String> known, int rows, RandomState random) {
        Set<String> taken = new HashSet<>(known);
        TreeMap<Integer, Form> forms = new TreeMap<>();
        known.forEach(text ->
                forms.computeIfAbsent(text.length(), length -> new Form(length)).add(text));
        List<String> fresh = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String example = known.get((int) random.randint(0, known.size()));
            Form form = forms.get(example.length());
            String text = form.like(example, random);
            for (int trial = 1; !taken.add(text); trial++) {
                // where all texts of the length are taken, longer ones are not
                text = form.like(example, random) + form.more(trial / TRIALS, random);
            }
            fresh.add(text);
        }
        return fresh;
    }

    /** What texts of one length have in common. */
    private static final class Form {
        private final String[] alphabets;

        Form(int length) {
            alphabets = new String[length];
            Arrays.fill(alphabets, "");
        }

        void add(String text) {
            for (int i = 0; i < alphabets.length; i++) {
                if (alphabets[i].indexOf(text.charAt(i)) < 0) {
                    alphabets[i] += text.charAt(i);
                }
            }
        }

        /** Another text: where all have one character that one, else a random one of the kind that the example has there. */
        String like(String example, RandomState random) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < alphabets.length; i++) {
                char c = example.charAt(i);
                text.append(alphabets[i].length() == 1 ? c : another(c, i, random));
            }
            return text.toString();
        }

        private char another(char c, int position, RandomState random) {
            if (c >= '0' && c <= '9') {
                boolean first = position == 0 && alphabets[0].indexOf('0') < 0;
                return (char) ('0' + random.randint(first ? 1 : 0, 10));
            }
            String alike = letters(c);
            return alike.isEmpty() ? c : alike.charAt((int) random.randint(0, alike.length()));
        }

        /** The letters of one case that stand where texts differ, so that hexadecimal digits stay such. */
        private String letters(char c) {
            StringBuilder letters = new StringBuilder();
            for (String alphabet : alphabets) {
                for (int i = 0; alphabet.length() > 1 && i < alphabet.length(); i++) {
                    char letter = alphabet.charAt(i);
                    boolean alike = Character.isLetter(c)
                            && Character.isLetter(letter)
                            && Character.isUpperCase(letter) == Character.isUpperCase(c);
                    if (alike && letters.indexOf(String.valueOf(letter)) < 0) {
                        letters.append(letter);
                    }
                }
            }
            return letters.toString();
        }

        String more(int digits, RandomState random) {
            StringBuilder more = new StringBuilder();
            for (int i = 0; i < digits; i++) {
                more.append(random.randint(0, 10));
            }
            return more.toString();
        }
    }
}
