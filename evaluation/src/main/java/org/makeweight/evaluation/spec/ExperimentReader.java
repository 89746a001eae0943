package org.makeweight.evaluation.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Ensembles;
import org.makeweight.evaluation.experiment.EnumNames;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.spec.SpecNode.Mapping;

/** Reads an experiment's YAML file. Whatever it does not know it refuses, with file, line and key. */
public final class ExperimentReader {
    private static final int LONGEST_NAME = 200;

    private final Path file;
    private final NamedFiles files;
    private final Mapping root;
    private final MethodEntries<Augmenter> augmenters;
    private final MethodEntries<Learner> classifiers;
    private final Methods<Learner> learners;

    private ExperimentReader(
            Path file, Mapping root, Methods<Augmenter> augmenters, Methods<Learner> classifiers, NamedFiles files) {
        this.file = file;
        this.files = files;
        this.root = root;
        this.augmenters = new MethodEntries<>(augmenters, files.contents());
        this.learners = classifiers;
        this.classifiers = new MethodEntries<>(classifiers, files.contents());
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException if it cannot be read or says something that cannot be done
     */
    public static Experiment read(Path file, Methods<Augmenter> augmenters, Methods<Learner> classifiers) {
        return parse(file, FileContent.text(file), augmenters, classifiers);
    }

    /**
     * Reads text.
     *
     * @param file where it came from: named in messages, and relative paths start in its folder
     */
    public static Experiment parse(
            Path file, String text, Methods<Augmenter> augmenters, Methods<Learner> classifiers) {
        return parse(file, text, augmenters, classifiers, NamedFiles.in(folder(file)));
    }

    /**
     * Reads text.
     *
     * @param file where it came from: named in messages
     * @param files that it names; without the content of those of parameters an experiment can be reported, not run
     */
    public static Experiment parse(
            Path file, String text, Methods<Augmenter> augmenters, Methods<Learner> classifiers, NamedFiles files) {
        SpecNode node = SpecNode.parse(file.toString(), text);
        if (!(node instanceof Mapping root)) {
            throw node.place().complain("an experiment is a mapping of keys to values, such as 'makeweight: 1'");
        }
        return new ExperimentReader(file, root, augmenters, classifiers, files).experiment();
    }

    private Experiment experiment() {
        root.allowOnly(Keys.EXPERIMENT);
        checkVersion();
        Kind kind = root.find("kind")
                .map(node -> EnumNames.read(Kind.class, node.word(EnumNames.all(Kind.class))))
                .orElse(Kind.AUGMENTATION);
        Protocol protocol = new ProtocolEntries(files, root).read();
        Reporting reporting = new ReportingEntries(root).read();
        Contenders contenders = contenders(kind, protocol.tune().isPresent());
        refuseByProductsOfGrids(contenders);
        return new Experiment(
                name(),
                root.find("seed")
                        .map(node -> node.wholeNumber(0, RandomState.MAX_SEED))
                        .orElse(0L),
                kind,
                datasets(),
                contenders,
                protocol,
                reporting);
    }

    /** A grid that is tuned has no one set of synthetic rows. */
    private void refuseByProductsOfGrids(Contenders contenders) {
        boolean grids = contenders.augmenters().stream().anyMatch(augmenter -> !augmenter.single());
        for (String key : List.of("quality", "origins", "projection")) {
            boolean asked = root.find(key).map(SpecNode::flag).orElse(false);
            if (grids && asked) {
                throw root.entries()
                        .get(key)
                        .place()
                        .complain(
                                "is told of one set of synthetic rows, but 'tune' chooses augmenters' parameters anew for"
                                        + " each classifier; list single values, or leave out 'tune'");
            }
        }
    }

    private void checkVersion() {
        SpecNode version = root.find("makeweight")
                .orElseThrow(
                        () -> root.place().complain("the key 'makeweight: 1', the version of the format, is missing"));
        if (!version.text().equals("1")) {
            throw version.place().complain("must be 1, the only version of the format, but was " + version.text());
        }
    }

    private String name() {
        Optional<SpecNode> node = root.find("name");
        String name = node.map(SpecNode::text).orElse(nameOf(file));
        if (name.isBlank() || name.length() > LONGEST_NAME || Quote.hidesSomething(name)) {
            throw node.map(SpecNode::place)
                    .orElse(root.place().child("name", 1))
                    .complain("must be text on one line, of at most " + LONGEST_NAME
                            + " characters that can be seen, but was " + Quote.of(name));
        }
        return name;
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private List<DatasetEntry> datasets() {
        SpecNode node = root.find("datasets")
                .orElseThrow(() -> root.place().complain("the key 'datasets' is missing; it lists what to run on"));
        return new DatasetEntries(files).read(node);
    }

    private Contenders contenders(Kind kind, boolean tune) {
        boolean baselines = root.find("baselines").map(SpecNode::flag).orElse(true);
        List<Candidates<Augmenter>> methods = augmenters(kind, baselines, tune);
        List<Candidates<Learner>> listed =
                classifiers.read(root.find("classifiers"), Defaults.STANDARD.classifiers(), tune);
        List<Candidates<Learner>> all = baselines ? Ensembles.withControls(listed, learners) : listed;
        boolean augmented = root.find("augment_ensembles").map(SpecNode::flag).orElse(false);
        Contenders contenders = new Contenders(methods, all, Ensembles.of(all, augmented), baselines);
        for (Candidates<Learner> classifier : all) {
            if (methods.stream().noneMatch(m -> contenders.trainedOn(m).contains(classifier))) {
                throw root.entries()
                        .get("classifiers")
                        .place()
                        .complain("lists " + classifier.name()
                                + ", which balances inside and is trained on rows as they are,"
                                + " but augmenters do not list none; list it, or set augment_ensembles: true");
            }
        }
        return contenders;
    }

    private List<Candidates<Augmenter>> augmenters(Kind kind, boolean baselines, boolean tune) {
        Defaults defaults = Defaults.STANDARD;
        List<Candidates<Augmenter>> listed = augmenters.read(root.find("augmenters"), defaults.augmenters(kind), tune);
        if (!baselines) {
            return listed;
        }
        Set<String> ids = new LinkedHashSet<>();
        listed.forEach(augmenter -> ids.add(augmenter.method().id()));
        List<Candidates<Augmenter>> all = new ArrayList<>();
        for (String baseline : defaults.baselines(kind)) {
            if (!ids.contains(baseline)) {
                all.add(Candidates.of(augmenters.named(baseline)));
            }
        }
        all.addAll(listed);
        return all;
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
