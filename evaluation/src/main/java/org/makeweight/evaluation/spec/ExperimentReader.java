package org.makeweight.evaluation.spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Methods;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.prepare.Scale;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.spec.SpecNode.Mapping;

/** Reads an experiment's YAML file. Whatever it does not know it refuses, with file, line and key. */
public final class ExperimentReader {
    private static final List<String> KEYS = List.of(
            "makeweight",
            "name",
            "seed",
            "kind",
            "datasets",
            "augmenters",
            "classifiers",
            "validation",
            "tune",
            "preprocessing",
            "ratio",
            "generator_seeds",
            "baselines",
            "thresholds",
            "group_duplicates",
            "quality",
            "origins",
            "limits",
            "primary",
            "metrics");

    static final String NOT_BUILT = "is not built yet in this version";

    private final Path file;
    private final Mapping root;
    private final MethodEntries<Augmenter> augmenters;
    private final MethodEntries<Learner> classifiers;

    private ExperimentReader(Path file, Mapping root, Methods<Augmenter> augmenters, Methods<Learner> classifiers) {
        this.file = file;
        this.root = root;
        this.augmenters = new MethodEntries<>(augmenters);
        this.classifiers = new MethodEntries<>(classifiers);
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException if it cannot be read or says something that cannot be done
     */
    public static Experiment read(Path file, Methods<Augmenter> augmenters, Methods<Learner> classifiers) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return parse(file, text, augmenters, classifiers);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + ": " + WholeFile.reason(e), e);
        }
    }

    /**
     * Reads text.
     *
     * @param file where it came from: named in messages, and relative paths start in its folder
     */
    public static Experiment parse(
            Path file, String text, Methods<Augmenter> augmenters, Methods<Learner> classifiers) {
        SpecNode node = SpecNode.parse(file.toString(), text);
        if (!(node instanceof Mapping root)) {
            throw node.place().complain("an experiment is a mapping of keys to values, such as 'makeweight: 1'");
        }
        return new ExperimentReader(file, root, augmenters, classifiers).experiment();
    }

    private Experiment experiment() {
        root.allowOnly(KEYS);
        checkVersion();
        refuseUnbuilt();
        Defaults defaults = Defaults.STANDARD;
        boolean baselines = find("baselines").map(SpecNode::flag).orElse(true);
        List<Metric> metrics = metrics(defaults);
        Metric primary = find("primary").map(this::metric).orElse(defaults.primary());
        if (!metrics.contains(primary)) {
            metrics.add(0, primary);
        }
        return new Experiment(
                find("name").map(SpecNode::text).orElse(nameOf(file)),
                find("seed")
                        .map(node -> node.wholeNumber(0, RandomState.MAX_SEED))
                        .orElse(0L),
                datasets(),
                augmenters(baselines, defaults),
                classifiers.read(find("classifiers"), defaults.classifiers()),
                validation(defaults),
                preprocessing(),
                find("ratio")
                        .map(node -> node.positive(Double.POSITIVE_INFINITY))
                        .orElse(1.0),
                find("generator_seeds").map(node -> node.integer(1, 1000)).orElse(defaults.generatorSeeds()),
                baselines,
                thresholds(),
                find("quality").map(SpecNode::flag).orElse(false),
                find("origins").map(SpecNode::flag).orElse(false),
                limitSeconds(defaults),
                primary,
                metrics);
    }

    private Optional<SpecNode> find(String key) {
        return Optional.ofNullable(root.entries().get(key));
    }

    private void checkVersion() {
        SpecNode version = find("makeweight")
                .orElseThrow(
                        () -> root.place().complain("the key 'makeweight: 1', the version of the format, is missing"));
        if (!version.text().equals("1")) {
            throw version.place().complain("must be 1, the only version of the format, but was " + version.text());
        }
    }

    /** Keys of the format that this version cannot carry out are refused unless they ask for nothing. */
    private void refuseUnbuilt() {
        find("kind").ifPresent(node -> {
            if (node.word(List.of("augmentation", "generation")).equals("generation")) {
                throw node.place().complain("generation " + NOT_BUILT);
            }
        });
        find("tune").ifPresent(node -> {
            throw node.place().complain(NOT_BUILT);
        });
        find("group_duplicates").filter(SpecNode::flag).ifPresent(node -> {
            throw node.place().complain("true " + NOT_BUILT);
        });
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private List<DatasetEntry> datasets() {
        SpecNode node = find("datasets")
                .orElseThrow(() -> root.place().complain("the key 'datasets' is missing; it lists what to run on"));
        return new DatasetEntries(file).read(node);
    }

    private List<Configured<Augmenter>> augmenters(boolean baselines, Defaults defaults) {
        List<Configured<Augmenter>> listed = augmenters.read(find("augmenters"), defaults.augmenters());
        if (!baselines) {
            return listed;
        }
        Set<String> ids = new LinkedHashSet<>();
        listed.forEach(augmenter -> ids.add(augmenter.method().id()));
        List<Configured<Augmenter>> all = new ArrayList<>();
        for (String baseline : defaults.baselines()) {
            if (!ids.contains(baseline)) {
                all.add(augmenters.named(baseline));
            }
        }
        all.addAll(listed);
        return all;
    }

    /** Paths are relative to the experiment's file. */
    static Path resolve(Path file, String written) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of(written) : folder.resolve(written);
    }

    private Validation validation(Defaults defaults) {
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
            return new Validation.FromFile(written, resolve(file, written));
        }
        SpecNode scheme = entries.get("scheme");
        if (scheme != null
                && !scheme.word(List.of("stratified", "dob-scv", "forward")).equals("stratified")) {
            throw scheme.place().complain(scheme.text() + " " + NOT_BUILT);
        }
        int folds = entries.containsKey("folds")
                ? entries.get("folds").integer(2, Integer.MAX_VALUE)
                : defaults.validation().folds();
        int repeats = entries.containsKey("repeats")
                ? entries.get("repeats").integer(1, Integer.MAX_VALUE)
                : defaults.validation().repeats();
        return new Validation.Stratified(folds, repeats);
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
        if (node == null) {
            return standard;
        }
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(EnumNames.of(constant));
        }
        return Enum.valueOf(type, node.word(words).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private List<Double> thresholds() {
        Optional<SpecNode> node = find("thresholds");
        if (node.isEmpty()) {
            return List.of(0.5);
        }
        List<Double> thresholds = new ArrayList<>();
        for (SpecNode item : node.get().items()) {
            if (item.text().equals("tuned")) {
                throw item.place().complain("tuned " + NOT_BUILT);
            }
            double threshold = item.positive(1);
            if (thresholds.contains(threshold)) {
                throw item.place().complain("lists " + item.text() + " twice");
            }
            thresholds.add(threshold);
        }
        if (thresholds.isEmpty()) {
            throw node.get().place().complain("must list at least one threshold");
        }
        return thresholds;
    }

    private double limitSeconds(Defaults defaults) {
        Optional<SpecNode> node = find("limits");
        if (node.isEmpty()) {
            return defaults.limitSeconds();
        }
        node.get().mapping().allowOnly(List.of("seconds"));
        SpecNode seconds = node.get().mapping().entries().get("seconds");
        return seconds == null ? defaults.limitSeconds() : seconds.positive(Double.POSITIVE_INFINITY);
    }

    private List<Metric> metrics(Defaults defaults) {
        Optional<SpecNode> node = find("metrics");
        if (node.isEmpty()) {
            return new ArrayList<>(defaults.metrics());
        }
        Set<Metric> metrics = new LinkedHashSet<>();
        for (SpecNode item : node.get().items()) {
            if (!metrics.add(metric(item))) {
                throw item.place().complain("lists " + item.text() + " twice");
            }
        }
        return new ArrayList<>(metrics);
    }

    private Metric metric(SpecNode node) {
        try {
            return Metric.named(node.text());
        } catch (BadInputException e) {
            throw node.place().complain(e.getMessage());
        }
    }
}
