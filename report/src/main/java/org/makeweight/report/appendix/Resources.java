package org.makeweight.report.appendix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.model.ReportModel;

/** What the run took, with what it was made, and how to make it again. */
final class Resources {
    private final Answers answers;

    Resources(Answers answers) {
        this.answers = answers;
    }

    /** Where augmented rows were made, which all classifiers share. */
    private record Part(String dataset, int repeat, int fold, String augmenter, int seed) {}

    void time(ReportModel model, Optional<Environment> environment) {
        double augment = 0;
        double train = 0;
        double predict = 0;
        Set<Part> parts = new HashSet<>();
        for (Measurement trial : model.trials()) {
            Optional<Costs> costs = trial.outcome().value().map(scored -> scored.costs());
            if (costs.isPresent()) {
                Coordinates at = trial.at();
                if (parts.add(new Part(at.dataset(), at.repeat(), at.fold(), at.augmenter(), at.generatorSeed()))) {
                    augment += costs.get().augmentSeconds();
                }
                train += costs.get().trainSeconds();
                predict += costs.get().predictSeconds();
            }
        }
        answers.question("Which computer, and how long?");
        Optional<Environment.Machine> machine = environment.map(Environment::machine);
        answers.paragraph(machine.map(known -> known.system() + ", " + known.architecture()
                        + (known.processor().isEmpty() ? "" : ", " + known.processor()) + ", " + known.processors()
                        + " processors available to it; no graphics processor is used.")
                .orElse("The machine of this run is not recorded."));
        answers.paragraph(
                "Completed trials took " + seconds(augment) + " to augment training rows, " + seconds(train)
                        + " to train classifiers and " + seconds(predict)
                        + " to score test rows, by the clock of one thread; what inner folds took to choose parameters and"
                        + " thresholds, and trials that failed, are not in these sums. tables/costs.csv has the means of each method.");
    }

    private static String seconds(double seconds) {
        return Decimal.fixed(seconds, seconds < 100 ? 1 : 0) + " s";
    }

    void software(Software software, Optional<Environment> environment) {
        answers.question("Which software?");
        String java = environment
                .map(Environment::java)
                .map(known -> "Java " + known.version() + " of " + known.vendor() + ", " + known.runtime() + ".")
                .orElse("The Java of this run is not recorded.");
        answers.paragraph(
                "Makeweight " + environment.map(Environment::makeweight).orElse(software.version()) + ". " + java);
        List<Environment.Content> jars = environment.map(Environment::jars).orElse(List.of());
        if (!jars.isEmpty()) {
            answers.table(List.of("Library", "SHA-256"), jars.stream().map(jar -> List.of(jar.name(), jar.sha256())));
        }
        environment
                .map(Environment::takenOver)
                .ifPresent(taken -> answers.points(taken.entrySet().stream()
                        .map(source -> source.getValue()
                                + " results were not computed in this run, but taken over from " + source.getKey())));
    }

    void repetition(String trials) {
        answers.question("How is it repeated and checked?");
        answers.commands(
                "makeweight run experiment.yaml    # the same bytes, in whatever SHA256SUMS names",
                "sha256sum -c SHA256SUMS           # the files of this folder are what they were",
                "makeweight verify .               # files, data, every stored score and every table, computed again");
        answers.paragraph(
                "SHA-256 of tables/trials.csv: " + trials
                        + ". What is native code, XGBoost, may give other bytes on another processor; all else is the same everywhere.");
    }
}
