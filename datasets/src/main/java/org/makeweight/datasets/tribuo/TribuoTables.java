package org.makeweight.datasets.tribuo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Data sets of Tribuo's as tables, and tables as data sets of Tribuo's.
 *
 * <p>Tribuo's features are names with a number, and an example has only some of them. So a data set's table has numeric
 * columns alone, one for each feature in the order of their names, which is Tribuo's own; what a {@code RowProcessor} knows
 * of categories is kept by {@link TribuoRows}. Weights and metadata of examples have no place in a table.
 */
public final class TribuoTables {
    /** What the class column is called if no name is given: Tribuo's labels have none. */
    public static final String TARGET = "class";

    private TribuoTables() {}

    /**
     * The table of a data set, in which a feature that an example does not have is zero; its rarest class is the minority.
     *
     * @throws BadInputException see {@link #table(Dataset, String, Absent)}
     */
    public static Table table(Dataset<Label> dataset) {
        return table(dataset, TARGET, Absent.ZERO);
    }

    /**
     * The table of a data set, its rows in the order of the examples; its rarest class is the minority. Takes time and
     * memory in rows times features.
     *
     * @param target the name of the class column
     * @param absent what a feature is that an example does not have
     * @throws BadInputException if there are no examples or not two classes, if a label is unknown or a feature is not
     *     finite, or if a feature has the name of the class column
     */
    public static Table table(Dataset<Label> dataset, String target, Absent absent) {
        TableAssembly rows = new TableAssembly();
        int number = 0;
        for (Example<Label> example : dataset) {
            String place = "example " + number++;
            rows.beginRow(label(place, example));
            for (Feature feature : example) {
                rows.put(place, feature.getName(), feature.getValue(), absent.value());
            }
        }
        return rows.finish("the data set", target, Comparator.naturalOrder());
    }

    static String label(String place, Example<Label> example) {
        String label = example.getOutput().getLabel();
        if (label.equals(Label.UNKNOWN)) {
            throw new BadInputException(place + " has no known label; every row needs one");
        }
        return label;
    }

    /**
     * The data set of a table, its examples in the order of the rows. A numeric column is a feature of its name, zeros
     * among its values; a category is a feature {@code COLUMN@CATEGORY} of value 1, as Tribuo's {@code IdentityProcessor}
     * names it; a missing cell is a feature that the example does not have. Takes time in cells.
     *
     * @throws NotApplicableException if a row has missing cells only
     */
    public static MutableDataset<Label> dataset(Table table) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("a table of Makeweight's", labels), labels);
        Schema schema = table.schema();
        List<Label> outputs = schema.target().labels().stream().map(Label::new).toList();
        List<List<String>> names = names(schema);
        for (int row = 0; row < table.rows(); row++) {
            ArrayExample<Label> example = new ArrayExample<>(outputs.get(table.label(row)));
            List<Feature> features = new ArrayList<>();
            for (int c = 0; c < schema.width(); c++) {
                double value = table.value(row, c);
                if (!Double.isNaN(value)) {
                    boolean numeric = schema.column(c) instanceof Column.Numeric;
                    String name = names.get(c).get(numeric ? 0 : (int) value);
                    features.add(new Feature(name, numeric ? value : 1));
                }
            }
            if (features.isEmpty()) {
                throw new NotApplicableException(
                        "row " + row + " has missing cells only, which makes no example; impute them first");
            }
            example.addAll(features);
            dataset.add(example);
        }
        return dataset;
    }

    /** The names of the features that each column makes. */
    private static List<List<String>> names(Schema schema) {
        return schema.columns().stream()
                .map(column -> column instanceof Column.Categorical categorical
                        ? categorical.categories().stream()
                                .map(category -> column.name() + "@" + category)
                                .toList()
                        : List.of(column.name()))
                .toList();
    }
}
