package org.makeweight.evaluation.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Method;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.prepare.Scale;
import org.makeweight.core.split.Schemes;
import org.makeweight.core.split.Splitter;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.spec.SpecNode.Mapping;

/** Reads the keys that say how each contender is tried. */
final class ProtocolEntries {
    /** Of a training part, as of a data set. */
    private static final int MOST_DIVISIONS = 10_000;

    private final NamedFiles files;
    private final Mapping root;
    private final Defaults defaults = Defaults.STANDARD;

    ProtocolEntries(NamedFiles files, Mapping root) {
        this.files = files;
        this.root = root;
    }

    Protocol read() {
        return new Protocol(
                validation(),
                root.find("tune").map(this::tuning),
                preprocessing(),
                root.find("ratio")
                        .map(node -> node.positive(Double.POSITIVE_INFINITY))
                        .orElse(1.0),
                root.find("generator_seeds").map(node -> node.integer(1, 1000)).orElse(defaults.generatorSeeds()),
                thresholds(),
                root.find("group_duplicates").map(SpecNode::flag).orElse(false),
                limitSeconds());
    }

    private Validation validation() {
        Optional<SpecNode> node = root.find("validation");
        if (node.isEmpty()) {
            return defaults.validation();
        }
        Mapping mapping = node.get().mapping();
        Map<String, SpecNode> entries = mapping.entries();
        if (entries.containsKey("folds_file")) {
            if (entries.size() > 1) {
                throw mapping.place()
                        .complain("takes folds_file alone: the file says how many folds and repeats there are");
            }
            SpecNode folds = entries.get("folds_file");
            return new Validation.FromFile(folds.text(), files.path(folds));
        }
        return scheme(mapping);
    }

    private static Validation scheme(Mapping mapping) {
        Map<String, SpecNode> entries = mapping.entries();
        List<String> ids =
                Schemes.all().all().stream().map(method -> method.id()).toList();
        Method<Splitter> method = Schemes.all()
                .get(entries.containsKey("scheme") ? entries.get("scheme").word(ids) : Schemes.DEFAULT);
        mapping.allowOnly(Keys.of(method));
        Map<String, String> given = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            if (!key.equals("scheme")) {
                given.put(key, value.text());
            }
        });
        try {
            return new Validation.Scheme(method.with(given));
        } catch (BadInputException e) {
            throw mapping.place().complain(e.getMessage());
        }
    }

    private Tuning tuning(SpecNode node) {
        Mapping mapping = node.mapping();
        mapping.allowOnly(Keys.TUNE);
        Tuning standard = Tuning.DEFAULT;
        Tuning tuning = new Tuning(
                mapping.find("inner_folds")
                        .map(n -> n.integer(2, MOST_DIVISIONS))
                        .orElse(standard.innerFolds()),
                mapping.find("inner_repeats")
                        .map(n -> n.integer(1, MOST_DIVISIONS))
                        .orElse(standard.innerRepeats()),
                mapping.find("metric").map(ReportingEntries::metric).orElse(standard.metric()));
        ReportingEntries.requireCosts(tuning.metric(), root);
        return tuning;
    }

    private Preprocessing preprocessing() {
        Preprocessing standard = Preprocessing.DEFAULT;
        Optional<SpecNode> node = root.find("preprocessing");
        if (node.isEmpty()) {
            return standard;
        }
        Mapping mapping = node.get().mapping();
        mapping.allowOnly(Keys.PREPROCESSING);
        return new Preprocessing(
                word(mapping, "scale", Scale.class, standard.scale()),
                word(mapping, "impute", Impute.class, standard.impute()),
                word(mapping, "encode", Encode.class, standard.encode()));
    }

    private static <E extends Enum<E>> E word(Mapping mapping, String key, Class<E> type, E standard) {
        return mapping.find(key)
                .map(node -> EnumNames.read(type, node.word(EnumNames.all(type))))
                .orElse(standard);
    }

    private List<Threshold> thresholds() {
        Optional<SpecNode> node = root.find("thresholds");
        if (node.isEmpty()) {
            return List.of(Threshold.HALF);
        }
        List<Threshold> thresholds = new ArrayList<>();
        for (SpecNode item : node.get().items()) {
            Threshold threshold =
                    item.text().equals(Threshold.TUNED.id()) ? Threshold.TUNED : new Threshold.Fixed(item.positive(1));
            if (thresholds.contains(threshold)) {
                throw item.place().complain("lists " + item.text() + " twice");
            }
            thresholds.add(threshold);
        }
        if (thresholds.isEmpty()) {
            throw node.get().place().complain("must list at least one threshold, such as 0.5 or tuned");
        }
        return thresholds;
    }

    private double limitSeconds() {
        Optional<SpecNode> node = root.find("limits");
        if (node.isEmpty()) {
            return defaults.limitSeconds();
        }
        node.get().mapping().allowOnly(Keys.LIMITS);
        return node.get()
                .mapping()
                .find("seconds")
                .map(seconds -> seconds.positive(Double.POSITIVE_INFINITY))
                .orElse(defaults.limitSeconds());
    }
}
