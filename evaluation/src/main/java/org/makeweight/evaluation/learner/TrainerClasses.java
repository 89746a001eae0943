package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Configurable;
import com.oracle.labs.mlrg.olcut.config.ConfigurationData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.ensemble.EnsembleCombiner;

/** Which classes a user's file may name: Tribuo's, there, and for classification. None is initialised here. */
final class TrainerClasses {
    private static final String TRIBUO = "org.tribuo.";

    /** Packages that read data or foreign models; no trainer needs them. */
    private static final List<String> REFUSED = List.of("data", "datasource", "json", "interop", "reproducibility");

    /** The module of a package that is not shipped; of several that fit the first. */
    private static final Map<String, String> MODULES = modules();

    private TrainerClasses() {}

    private static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        modules.put("classification.libsvm", "tribuo-classification-libsvm");
        modules.put("classification.experiments", "tribuo-classification-experiments");
        modules.put("classification.explanations", "tribuo-classification-core");
        modules.put("common.libsvm", "tribuo-common-libsvm");
        modules.put("common.nearest", "tribuo-common-nearest-neighbour");
        modules.put("regression", "tribuo-regression-core");
        modules.put("clustering", "tribuo-clustering-core");
        modules.put("anomaly", "tribuo-anomaly-core");
        modules.put("multilabel", "tribuo-multilabel-core");
        return modules;
    }

    /**
     * Checks a component's class.
     *
     * @throws BadInputException naming file, component and class
     */
    static void check(FileContent file, ConfigurationData component) {
        String name = component.getClassName();
        if (!name.startsWith(TRIBUO)) {
            throw refuse(file, component, "is not one of Tribuo's (org.tribuo...)");
        }
        for (String part : REFUSED) {
            if (name.startsWith(TRIBUO + part + ".")) {
                throw refuse(file, component, "reads data or foreign models, which a trainer has no need of");
            }
        }
        Class<?> type = load(file, component);
        if (!Configurable.class.isAssignableFrom(type)) {
            throw refuse(file, component, "cannot be configured");
        }
        for (Class<?> role : List.of(Trainer.class, EnsembleCombiner.class)) {
            Optional<Class<?>> output = output(type, role);
            if (output.isPresent() && output.get() != Label.class) {
                throw refuse(file, component, "is for " + output.get().getSimpleName() + ", not for classes");
            }
        }
    }

    /**
     * Checks that a component trains classifiers.
     *
     * @throws BadInputException if it is something else
     */
    static void checkTrainer(FileContent file, ConfigurationData component) {
        if (!Trainer.class.isAssignableFrom(load(file, component))) {
            throw refuse(file, component, "is no trainer of a classifier");
        }
    }

    private static Class<?> load(FileContent file, ConfigurationData component) {
        String name = component.getClassName();
        try {
            return Class.forName(name, false, TrainerClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            String module = MODULES.entrySet().stream()
                    .filter(entry -> name.startsWith(TRIBUO + entry.getKey() + "."))
                    .map(entry -> "belongs to " + entry.getValue() + ", which is not on the class path")
                    .findFirst()
                    .orElse("does not exist");
            throw refuse(file, component, module);
        }
    }

    /** The output that a class has for the single type parameter of a role; empty if it leaves it open or has no such role. */
    private static Optional<Class<?>> output(Class<?> type, Class<?> role) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Type of : at.getGenericInterfaces()) {
                if (of instanceof ParameterizedType parameterized) {
                    boolean names = role.isAssignableFrom((Class<?>) parameterized.getRawType());
                    if (names && parameterized.getActualTypeArguments()[0] instanceof Class<?> output) {
                        return Optional.of(output);
                    }
                }
            }
            if (at.getGenericSuperclass() instanceof ParameterizedType parent
                    && role.isAssignableFrom((Class<?>) parent.getRawType())) {
                for (Type argument : parent.getActualTypeArguments()) {
                    if (argument instanceof Class<?> output && org.tribuo.Output.class.isAssignableFrom(output)) {
                        return Optional.of(output);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static BadInputException refuse(FileContent file, ConfigurationData component, String complaint) {
        return TrainerFile.refuse(
                file, "component '" + component.getName() + "': " + component.getClassName() + " " + complaint);
    }
}
