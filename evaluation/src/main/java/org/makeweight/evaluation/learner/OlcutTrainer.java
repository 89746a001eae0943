package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Reference;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.classification.Label;

/**
 * Any of Tribuo's trainers, as a user configures it in a file of OLCUT. The file is read once, when the experiment is; for
 * each training part a trainer is made anew with a configuration manager of its own, since one manager gives the same
 * trainer twice and the second model of one trainer is another. Its seed is what the file says. Whether scores are
 * probabilities is asked of the model.
 */
final class OlcutTrainer {
    private final FileContent file;
    private final String name;
    private final Map<String, ConfigurationData> components;

    private OlcutTrainer(FileContent file, String name, Map<String, ConfigurationData> components) {
        this.file = file;
        this.name = name;
        this.components = components;
    }

    static Method<Learner> method(Reference tribuo) {
        return Method.named("olcut", "Tribuo trainer")
                .summary("Any trainer of Tribuo's, from a configuration file of OLCUT, XML or JSON.")
                .deterministic()
                .parameter(Parameter.file("file", "The configuration, ending in .xml or .json."))
                .parameter(Parameter.text("name", "The name of a component in it that is a trainer."))
                .cites(tribuo)
                .makes(OlcutTrainer::learner);
    }

    /**
     * A classifier that trains with the trainer that parameters name.
     *
     * @throws BadInputException if there is none, or the file asks for anything else than components of Tribuo's
     */
    private static Learner learner(Parameters parameters) {
        FileContent file = parameters
                .file("file")
                .orElseThrow(
                        () -> new BadInputException("file must name a configuration, and name one of its trainers"));
        Map<String, ConfigurationData> components = TrainerFile.components(file);
        String name = parameters.text("name").orElse("");
        ConfigurationData component = components.get(name);
        if (component == null) {
            throw TrainerFile.refuse(
                    file,
                    (name.isEmpty()
                                    ? "name must be one of its components: "
                                    : "there is no component '" + name + "'" + Spelling.hint(name, components.keySet())
                                            + "; it has ")
                            + String.join(", ", components.keySet()));
        }
        components.values().forEach(any -> TrainerClasses.check(file, any));
        TrainerClasses.checkTrainer(file, component);
        OlcutTrainer trainer = new OlcutTrainer(file, name, components);
        trainer.make();
        TribuoLearner learner = TribuoLearner.asking((weights, seed) -> {
            Trainer<Label> made = trainer.make();
            if (weights.isPresent() && !(made instanceof WeightedExamples)) {
                throw new NotApplicableException(component.getClassName() + " has no use for weights of rows");
            }
            return made;
        });
        return learner.telling();
    }

    @SuppressWarnings("unchecked") // classes that train anything but labels are refused
    private Trainer<Label> make() {
        try {
            ConfigurationManager manager = new ConfigurationManager();
            List<ConfigurationData> copies = new ArrayList<>();
            components.values().forEach(component -> copies.add(component.copy()));
            manager.addConfiguration(copies);
            return (Trainer<Label>) manager.lookup(name);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw TrainerFile.refuse(
                    file,
                    "component '" + name + "': "
                            + Optional.ofNullable(cause.getMessage()).orElse(cause.toString()));
        }
    }
}
