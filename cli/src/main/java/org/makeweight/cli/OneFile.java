package org.makeweight.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.method.Methods;
import org.makeweight.core.table.Schema;
import org.makeweight.datasets.catalogue.Catalogue;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.format.RoleNames;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.spec.FileExperiment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of {@code run} for one file, of which it makes the experiment. */
final class OneFile {
    /** Options that say nothing without {@code --input}: a spec has keys for them. */
    private static final List<String> OWN = List.of(
            "--target",
            "--minority",
            "--test",
            "--augmenters",
            "--classifiers",
            "--group",
            "--group-duplicates",
            "--seed",
            "--drop",
            "--categorical",
            "--missing",
            "--encoding",
            "--decimal",
            "--no-header");

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "Instead of a spec: a file of rows. The spec is made of the options below and stored with the"
                    + " results; the run ends with an answer in words.")
    private String input;

    @Mixin
    private TargetOption target;

    @Option(
            names = "--minority",
            paramLabel = "LABEL",
            description = "The class to be found. If not given, the rarest.")
    private String minority;

    @Option(names = "--test", paramLabel = "FILE", description = "A file to test on, once, instead of folds.")
    private String test;

    @Option(
            names = "--augmenters",
            paramLabel = "A,B",
            description = "Methods beside the baselines, such as smote,wgan-gp:steps=500. If not given, those that suit"
                    + " the rows.")
    private String augmenters;

    @Option(names = "--classifiers", paramLabel = "C,D", description = "If not given, logistic-regression,knn,xgboost.")
    private String classifiers;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description = "Rows with one value of this column stay on one side of every split; it is not learnt from.")
    private String group;

    @Option(
            names = "--group-duplicates",
            description = "Rows with equal features stay on one side of every split, whatever their labels.")
    private boolean groupDuplicates;

    @Mixin
    private SeedOption seed;

    @Mixin
    private ReadingOptions reading;

    boolean given() {
        return input != null;
    }

    /**
     * Refuses what does not go together.
     *
     * @param spec the spec's file; null if none was given
     */
    void check(Path spec, ParseResult parsed) {
        if (!given()) {
            for (String option : OWN) {
                if (parsed.hasMatchedOption(option)) {
                    throw new BadInputException(
                            option + " goes with --input FILE; an experiment's file has keys for it");
                }
            }
            return;
        }
        if (spec != null) {
            throw new BadInputException("either " + spec + " or --input " + input + ", not both");
        }
        for (String file : test == null ? List.of(input) : List.of(input, test)) {
            if (DataStreams.isStandard(file)) {
                throw new BadInputException("run reads its data more than once; name a file, not standard input");
            }
        }
        seed.check();
    }

    /** The name of the experiment, and of its folder. */
    String name() {
        return Catalogue.id(FileErrors.path(input));
    }

    /** How the training file is read. */
    private ReadOptions options() {
        ReadOptions options =
                reading.with(target.options()).withRoles(new RoleNames(Optional.ofNullable(group), Optional.empty()));
        return minority == null ? options : options.withMinority(minority);
    }

    /** The file, read for what cannot be known without. */
    DataFile read() {
        return DataStreams.read(input, options()).withoutSyntheticRows();
    }

    /**
     * The experiment.
     *
     * @param file what {@link #read} gave
     * @param folder of the results, in which the spec will stand
     */
    Experiment experiment(DataFile file, Path folder) {
        Schema schema = file.table().schema();
        ReadOptions options = options();
        DatasetFile dataset = new DatasetFile(
                FileErrors.path(input),
                schema.target().name(),
                options.minority(),
                options.drop(),
                options.categorical(),
                options.dialect(),
                options.roles().group(),
                Optional.empty(),
                Optional.ofNullable(test).map(FileErrors::path),
                Optional.empty());
        return new FileExperiment(Methods.augmenters(), Learners.all())
                .of(
                        name(),
                        new DatasetEntry.Own(
                                seenFrom(folder, input),
                                Optional.ofNullable(test).map(f -> seenFrom(folder, f)),
                                dataset),
                        file.table(),
                        groupDuplicates,
                        seed.value(),
                        methods(augmenters),
                        methods(classifiers));
    }

    /** A path in a spec starts in the folder of the spec, so that the stored one can be run as it is. */
    private static String seenFrom(Path folder, String file) {
        Path there = CommandFiles.resolved(FileErrors.path(file));
        Path here = CommandFiles.resolved(folder);
        boolean oneRoot = here.getRoot() != null && here.getRoot().equals(there.getRoot());
        return (oneRoot ? here.relativize(there) : there).toString().replace(File.separatorChar, '/');
    }

    /** Methods by commas; {@code key=value} after a comma is one more parameter of the method before. */
    private static List<String> methods(String list) {
        List<String> methods = new ArrayList<>();
        if (list == null) {
            return methods;
        }
        for (String part : list.split(",", -1)) {
            int last = methods.size() - 1;
            boolean more = last >= 0
                    && part.contains("=")
                    && !part.contains(":")
                    && methods.get(last).contains(":");
            if (part.isBlank()) {
                throw new BadInputException("an empty name in '" + list + "'");
            } else if (more) {
                methods.set(last, methods.get(last) + "," + part.strip());
            } else {
                methods.add(part.strip());
            }
        }
        return methods;
    }
}
