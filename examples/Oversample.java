import java.nio.file.Path;
import org.makeweight.core.method.*;
import org.makeweight.core.random.RandomState;
import org.makeweight.datasets.format.*;

/** Balances a table: java -cp cli/target/makeweight.jar examples/Oversample.java in.csv target out.csv */
class Oversample {
    public static void main(String[] args) {
        var table = DataFile.read(Path.of(args[0]), ReadOptions.target(args[1])).table();
        var smote = Methods.augmenters().parse("smote:k_neighbors=3").make();
        var balanced = smote.augment(table, Amount.balanced(), new RandomState(0));
        System.out.println(balanced.origins().syntheticRows() + " rows added");
        TableWriter.write(Path.of(args[2]), balanced.table());
    }
}
