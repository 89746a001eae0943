import java.util.Arrays;
import org.makeweight.core.method.*;
import org.makeweight.core.random.RandomState;
import org.makeweight.datasets.simulate.Simulators;

/** 900 rows against 100 become 900 against 900: java -cp cli/target/makeweight.jar examples/First.java */
class First {
    public static void main(String[] args) {
        var table = Simulators.get("make-classification").embedded().table();
        var smote = Methods.augmenters().parse("smote").make();
        var balanced = smote.augment(table, Amount.balanced(), new RandomState(0)).table();
        System.out.println("before " + Arrays.toString(table.classCounts()));
        System.out.println("after  " + Arrays.toString(balanced.classCounts()));
    }
}
