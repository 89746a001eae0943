package org.makeweight.evaluation.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.prepare.Scale;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.spec.SpecNode.Mapping;

/** Reads the keys that say how each contender is tried. */
final class ProtocolEntries {
    private final Path file;
    private final Mapping root;
    private final Defaults defaults = Defaults.STANDARD;

    ProtocolEntries(Path file, Mapping root) {
        this.file = file;
        this.root = root;
    }

    Protocol read() {
        find("group_duplicates").filter(SpecNode::flag).ifPresent(node -> {
            throw node.place().complain("true is not built yet in this version");
        });
        return new Protocol(
                validation(),
                find("tune").map(ProtocolEntries::tuning),
                preprocessing(),
                find("ratio")
                        .map(node -> node.positive(Double.POSITIVE_INFINITY))
                        .orElse(1.0),
                find("generator_seeds").map(node -> node.integer(1, 1000)).orElse(defaults.generatorSeeds()),
                thresholds(),
                false,
                limitSeconds());
    }

    private Optional<SpecNode> find(String key) {
        return Optional.ofNullable(root.entries().get(key));
    }

    private Validation validation() {
        Optional<SpecNode> node = find("validation");
        if (node.isEmpty()) {
            return defaults.validation();
        }
        Mapping mapping = node.get().mapping();
        mapping.allowOnly(List.of("folds", "repeats", "scheme", "folds_file"));
        Map<String, SpecNode> entries = mapping.entries();
        if (entries.containsKey("folds_file")) {
            if (entries.size() > 1) {
                throw mapping.place()
                        .complain("takes folds_file alone: the file says how many folds and repeats there are");
            }
            String written = entries.get("folds_file").text();
            return new Validation.FromFile(written, ExperimentReader.resolve(file, written));
        }
        SpecNode scheme = entries.get("scheme");
        if (scheme != null
                && !scheme.word(List.of("stratified", "dob-scv", "forward")).equals("stratified")) {
            throw scheme.place().complain(scheme.text() + " is not built yet in this version");
        }
        int folds = entries.containsKey("folds")
                ? entries.get("folds").integer(2, Integer.MAX_VALUE)
                : defaults.validation().folds();
        int repeats = entries.containsKey("repeats")
                ? entries.get("repeats").integer(1, Integer.MAX_VALUE)
                : defaults.validation().repeats();
        return new Validation.Stratified(folds, repeats);
    }

    private static Tuning tuning(SpecNode node) {
        Mapping mapping = node.mapping();
        mapping.allowOnly(List.of("inner_folds", "inner_repeats", "metric"));
        Map<String, SpecNode> entries = mapping.entries();
        Tuning standard = Tuning.DEFAULT;
        return new Tuning(
                entries.containsKey("inner_folds")
                        ? entries.get("inner_folds").integer(2, Integer.MAX_VALUE)
                        : standard.innerFolds(),
                entries.containsKey("inner_repeats")
                        ? entries.get("inner_repeats").integer(1, Integer.MAX_VALUE)
                        : standard.innerRepeats(),
                entries.containsKey("metric") ? ReportingEntries.metric(entries.get("metric")) : standard.metric());
    }

    private Preprocessing preprocessing() {
        Preprocessing standard = Preprocessing.DEFAULT;
        Optional<SpecNode> node = find("preprocessing");
        if (node.isEmpty()) {
            return standard;
        }
        Mapping mapping = node.get().mapping();
        mapping.allowOnly(List.of("scale", "impute", "encode"));
        return new Preprocessing(
                word(mapping, "scale", Scale.class, standard.scale()),
                word(mapping, "impute", Impute.class, standard.impute()),
                word(mapping, "encode", Encode.class, standard.encode()));
    }

    private static <E extends Enum<E>> E word(Mapping mapping, String key, Class<E> type, E standard) {
        SpecNode node = mapping.entries().get(key);
        return node == null ? standard : EnumNames.read(type, node.word(EnumNames.all(type)));
    }

    private List<Threshold> thresholds() {
        Optional<SpecNode> node = find("thresholds");
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
        Optional<SpecNode> node = find("limits");
        if (node.isEmpty()) {
            return defaults.limitSeconds();
        }
        node.get().mapping().allowOnly(List.of("seconds"));
        SpecNode seconds = node.get().mapping().entries().get("seconds");
        return seconds == null ? defaults.limitSeconds() : seconds.positive(Double.POSITIVE_INFINITY);
    }
}
