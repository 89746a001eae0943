package org.makeweight.core.split;

import java.util.List;
import java.util.Set;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;

/** The schemes of dividing rows that an experiment can name. */
public final class Schemes {
    /** The scheme where none is named. */
    public static final String DEFAULT = "stratified";

    private static final String FOLDS = "folds";
    private static final String REPEATS = "repeats";
    private static final String GAP = "gap";
    private static final String TEST_SIZE = "test_size";
    private static final String MAX_TRAIN_SIZE = "max_train_size";

    /** Each is kept with a fold for every row; nobody has use for as many. */
    private static final int MOST_REPEATS = 10_000;

    /** Parameters of a scheme that hold for the inner folds of a training part as well. */
    public static final Set<String> HEEDED_INSIDE = Set.of(GAP);

    private static final Bibliography WORKS = Bibliography.of(Schemes.class);

    private static final Method<Splitter> STRATIFIED = kFold(DEFAULT, "stratified k-fold")
            .summary("Each class in nearly the table's share in every fold; groups, where rows have them, stay whole.")
            .cites(WORKS.get("kohavi1995"))
            .makes(parameters -> stratified(folds(parameters), repeats(parameters)));

    private static final Method<Splitter> GROUP = kFold("group", "stratified group k-fold")
            .summary("Whole groups in every fold, the classes as evenly as these allow; rows must have groups.")
            .cites(WORKS.get("kohavi1995"))
            .makes(parameters -> new StratifiedGroupKFold(folds(parameters), repeats(parameters)));

    private static final Method<Splitter> DOB_SCV = kFold("dob-scv", "DOB-SCV")
            .summary("Stratified, and near rows of a class go to different folds.")
            .cites(WORKS.get("moreno2012"))
            .cites(WORKS.get("zeng2000"))
            .makes(parameters -> new DobScv(folds(parameters), repeats(parameters)));

    private static final Method<Splitter> FORWARD = Method.named("forward", "forward chaining")
            .summary("Trains on the past and tests on what came after it; rows must have an order.")
            .deterministic()
            .parameter(Parameter.integer(FOLDS, 5, 1, "Test parts, one after the other."))
            .parameter(Parameter.integer(GAP, 0, 0, "Rows left out between training and test rows."))
            .parameter(Parameter.optionalInteger(TEST_SIZE, 1, "Rows of a test part; none: rows / (folds + 1)."))
            .parameter(Parameter.optionalInteger(MAX_TRAIN_SIZE, 1, "The most training rows, the latest; none: all."))
            .cites(WORKS.get("bergmeir2012"))
            .makes(parameters -> new TimeSeriesSplit(
                    folds(parameters),
                    parameters.integer(GAP),
                    parameters.optionalInteger(TEST_SIZE),
                    parameters.optionalInteger(MAX_TRAIN_SIZE)));

    private static final Methods<Splitter> ALL = new Methods<>("scheme", List.of(STRATIFIED, GROUP, DOB_SCV, FORWARD));

    private Schemes() {}

    /** All schemes; {@code stratified} first. */
    public static Methods<Splitter> all() {
        return ALL;
    }

    private static Method.Builder kFold(String id, String title) {
        return Method.named(id, title)
                .parameter(Parameter.integer(FOLDS, 5, 2, "Folds of each repeat."))
                .parameter(Parameter.integer(REPEATS, 5, 1, MOST_REPEATS, "Repeats, each divided anew."));
    }

    private static int folds(Parameters parameters) {
        return parameters.integer(FOLDS);
    }

    private static int repeats(Parameters parameters) {
        return parameters.integer(REPEATS);
    }

    private static KFold stratified(int folds, int repeats) {
        KFold rows = StratifiedKFold.shuffled(folds, repeats);
        KFold groups = new StratifiedGroupKFold(folds, repeats);
        return (table, roles, random) -> (roles.groups().isPresent() ? groups : rows).divide(table, roles, random);
    }
}
