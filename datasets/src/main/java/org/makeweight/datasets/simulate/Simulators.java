package org.makeweight.datasets.simulate;

import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;

/** The simulators there are. */
public final class Simulators {
    private static final List<Simulator> ALL = List.of(
            new IntroductoryClassification(),
            new PredictiveMaintenance(),
            new ClinicalRisk(),
            new CardFraud(),
            new InsuranceClaims(),
            new RetailResponse(),
            new PriceQuotes(),
            new Noise(),
            new Shapes(Shapes.Family.PAW),
            new Shapes(Shapes.Family.CLOVER),
            new Shapes(Shapes.Family.SUBCLUS));
    private static final Methods<Simulator> BY_ID =
            new Methods<>("simulator", ALL.stream().map(Simulators::method).toList());

    private Simulators() {}

    private static Method<Simulator> method(Simulator simulator) {
        Method.Builder builder =
                Method.named(simulator.mechanism().id(), simulator.mechanism().title());
        simulator.options().forEach(builder::parameter);
        return builder.makes(simulator::with);
    }

    /** All of them, in the order in which lists show them. */
    public static List<Simulator> all() {
        return ALL;
    }

    /**
     * The simulator with an id, and with options if they follow it, as in {@code clover:parts=3,noise=0.1}.
     *
     * @throws BadInputException if there is none, with the nearest known id, or an option is unknown or out of range
     */
    public static Simulator get(String text) {
        String id = text.contains(":") ? text.substring(0, text.indexOf(':')) : text;
        if (!BY_ID.contains(id)) {
            List<String> ids =
                    ALL.stream().map(simulator -> simulator.mechanism().id()).toList();
            String hint = Spelling.hint(id, ids);
            throw new BadInputException(
                    "no simulator '" + id + "'" + (hint.isEmpty() ? "; there are " + String.join(", ", ids) : hint));
        }
        return BY_ID.parse(text).make();
    }
}
