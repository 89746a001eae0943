package org.makeweight.datasets.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.data.columnar.FieldProcessor;
import org.tribuo.data.columnar.RowProcessor;
import org.tribuo.data.columnar.processors.field.DoubleFieldProcessor;
import org.tribuo.data.columnar.processors.field.IdentityProcessor;
import org.tribuo.data.columnar.processors.field.RegexFieldProcessor;
import org.tribuo.data.columnar.processors.response.FieldResponseProcessor;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

class TribuoTest {
    private static final double NONE = Double.NaN;

    @TempDir
    Path folder;

    private static MutableDataset<Label> dataset() {
        LabelFactory labels = new LabelFactory();
        return new MutableDataset<>(new SimpleDataSourceProvenance("test", labels), labels);
    }

    private static void add(MutableDataset<Label> dataset, String label, String[] names, double... values) {
        dataset.add(new ArrayExample<>(new Label(label), names, values));
    }

    private static String[] names(String... names) {
        return names;
    }

    @Test
    void aDataSetBecomesATableWithItsFeaturesByName() {
        MutableDataset<Label> dataset = dataset();
        add(dataset, "yes", names("b", "a"), 1.5, 2);
        add(dataset, "no", names("c"), -3);
        add(dataset, "no", names("a", "b"), 4, 0);

        Table table = TribuoTables.table(dataset);
        assertThat(table.schema().columns())
                .containsExactly(
                        new Column.Numeric("a", true), new Column.Numeric("b", false), new Column.Numeric("c", true));
        assertThat(table.values()).containsExactly(2, 1.5, 0, 0, 0, -3, 4, 0, 0);
        assertThat(table.schema().target()).isEqualTo(new ClassColumn("class", List.of("no", "yes"), 1));
        assertThat(table.labels()).containsExactly(1, 0, 0);
        assertThat(TribuoTables.table(dataset, "y", Absent.MISSING).values())
                .containsExactly(2, 1.5, NONE, NONE, NONE, -3, 4, 0, NONE);
    }

    @Test
    void whatIsNoTableIsRefused() {
        MutableDataset<Label> dataset = dataset();
        assertThatThrownBy(() -> TribuoTables.table(dataset))
                .isInstanceOf(BadInputException.class)
                .hasMessage("the data set has no rows");
        add(dataset, "yes", names("a"), 1);
        assertThatThrownBy(() -> TribuoTables.table(dataset)).hasMessageContaining("every row has the label 'yes'");
        add(dataset, "no", names("a"), 1);
        assertThatThrownBy(() -> TribuoTables.table(dataset, "a", Absent.ZERO))
                .hasMessageContaining("has a feature 'a', so the class column cannot be called that");
        add(dataset, "no", names("a"), Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> TribuoTables.table(dataset))
                .isInstanceOf(BadInputException.class)
                .hasMessage("example 2, feature 'a': Infinity is no finite number");
        MutableDataset<Label> unknown = dataset();
        add(unknown, Label.UNKNOWN, names("a"), 1);
        assertThatThrownBy(() -> TribuoTables.table(unknown))
                .isInstanceOf(BadInputException.class)
                .hasMessage("example 0 has no known label; every row needs one");
    }

    private static Table mixed() {
        Schema schema = new Schema(
                List.of(
                        new Column.Categorical("colour", List.of("blue", "red")),
                        new Column.Numeric("x", false),
                        new Column.Numeric("y", true)),
                new ClassColumn("class", List.of("n", "p"), 1));
        return new Table(schema, new double[] {1, 0.5, 0, NONE, NONE, 3, 0, 0, 4}, new int[] {0, 1, 0});
    }

    @Test
    void aTableBecomesADataSetWithAFeatureForEachCategory() {
        MutableDataset<Label> dataset = TribuoTables.dataset(mixed());
        assertThat(features(dataset.getExample(0))).isEqualTo(Map.of("colour@red", 1.0, "x", 0.5, "y", 0.0));
        assertThat(features(dataset.getExample(1))).isEqualTo(Map.of("y", 3.0));
        assertThat(features(dataset.getExample(2))).isEqualTo(Map.of("colour@blue", 1.0, "x", 0.0, "y", 4.0));
        assertThat(dataset.getExample(1).getOutput().getLabel()).isEqualTo("p");
        assertThat(dataset.getFeatureMap().keySet()).containsExactlyInAnyOrder("colour@blue", "colour@red", "x", "y");
    }

    private static Map<String, Double> features(Example<Label> example) {
        Map<String, Double> features = new LinkedHashMap<>();
        for (Feature feature : example) {
            features.put(feature.getName(), feature.getValue());
        }
        return features;
    }

    @Test
    void aRowOfNothingButMissingCellsIsNoExample() {
        Schema schema =
                new Schema(List.of(new Column.Numeric("a", false)), new ClassColumn("class", List.of("n", "p"), 1));
        Table table = new Table(schema, new double[] {1, NONE, 2}, new int[] {0, 1, 0});
        assertThatThrownBy(() -> TribuoTables.dataset(table))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("row 1 has missing cells only");
    }

    @Test
    void numbersComeBackFromADataSetAsTheyWere() {
        Schema schema = new Schema(
                List.of(new Column.Numeric("a", false), new Column.Numeric("b", true)),
                new ClassColumn("class", List.of("n", "p"), 1));
        Table table = new Table(schema, new double[] {0.1, 0, NONE, -7, 1e-300, NONE}, new int[] {0, 1, 0});
        Table back = TribuoTables.table(TribuoTables.dataset(table), "class", Absent.MISSING);
        assertThat(back.schema()).isEqualTo(table.schema());
        assertThat(back.fingerprint()).isEqualTo(table.fingerprint());
    }

    private static RowProcessor<Label> processor() {
        Map<String, FieldProcessor> fields = new LinkedHashMap<>();
        fields.put("y", new DoubleFieldProcessor("y", true));
        fields.put("x", new DoubleFieldProcessor("x"));
        fields.put("colour", new IdentityProcessor("colour"));
        fields.put(
                "words",
                new RegexFieldProcessor("words", "[a-z]", EnumSet.of(RegexFieldProcessor.Mode.MATCH_CONTAINS)));
        return new RowProcessor<>(
                new FieldResponseProcessor<>(List.of("label"), List.of("none"), new LabelFactory(), false, false),
                fields);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    @Test
    void aRowProcessorsCategoriesAndNumbersBecomeColumns() throws IOException {
        Path file = csv("id,colour,x,label,y,words\n1,red,1.5,Yes,2,hi\n2,,,No,3,7\n3,\"a, b\",-1,No,,hi\n");
        Table table = TribuoRows.read(file, processor());
        assertThat(table.schema().columns().subList(0, 3))
                .containsExactly(
                        new Column.Categorical("colour", List.of("a, b", "red")),
                        new Column.Numeric("x", false),
                        new Column.Numeric("y", true));
        assertThat(table.schema().width()).isEqualTo(4);
        assertThat(table.schema().column(3).name()).startsWith("words@");
        assertThat(table.values()).containsExactly(1, 1.5, 2, 1, NONE, NONE, 3, 0, 0, -1, NONE, 1);
        assertThat(table.schema().target()).isEqualTo(new ClassColumn("label", List.of("No", "Yes"), 1));
    }

    @Test
    void itIsTheTableThatTheFileItselfGives() throws IOException {
        Path file = csv("colour,x,y,words,label\nred,1.5,2,1,P\nblue,,3,2,N\n,-1,4,3,N\n");
        Table direct = DataFile.read(file, ReadOptions.target("label").withDrop(List.of("words")))
                .table();
        Table table = TribuoRows.read(file, processor());
        assertThat(table.schema()).isEqualTo(direct.schema());
        assertThat(table.fingerprint()).isEqualTo(direct.fingerprint());
    }

    @Test
    void whatTheProcessorCannotReadIsRefusedWithItsPlace() throws IOException {
        Path missing = csv("colour,x,Y,words,label\nred,1,2,a,p\n");
        assertThatThrownBy(() -> TribuoRows.read(missing, processor()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("rows.csv has no field 'y', which the row processor reads; did you mean 'Y'?");
        Path empty = csv("colour,x,y,words,label\n");
        assertThatThrownBy(() -> TribuoRows.read(empty, processor()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("rows.csv has no rows");
        assertThatThrownBy(() -> TribuoRows.read(folder.resolve("none.csv"), processor()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no such file");
        Path ragged = csv("colour,x,y,words,label\nred,1,2,a,p\nred,1\n");
        assertThatThrownBy(() -> TribuoRows.read(ragged, processor()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("rows.csv");
    }
}
