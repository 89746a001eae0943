package org.makeweight.datasets.simulate;

import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;

/** The simulators there are. */
public final class Simulators {
    private static final List<Simulator> ALL =
            List.of(new IntroductoryClassification(), new PredictiveMaintenance(), new Noise(), new Paw());

    private Simulators() {}

    /** All of them, in the order in which lists show them. */
    public static List<Simulator> all() {
        return ALL;
    }

    /**
     * The simulator with an id.
     *
     * @throws BadInputException if there is none, with the nearest known id
     */
    public static Simulator get(String id) {
        List<String> ids =
                ALL.stream().map(simulator -> simulator.mechanism().id()).toList();
        int position = ids.indexOf(id);
        if (position < 0) {
            String hint = Spelling.hint(id, ids);
            throw new BadInputException(
                    "no simulator '" + id + "'" + (hint.isEmpty() ? "; there are " + String.join(", ", ids) : hint));
        }
        return ALL.get(position);
    }
}
