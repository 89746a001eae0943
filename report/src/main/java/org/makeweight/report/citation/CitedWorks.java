package org.makeweight.report.citation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.metric.BayesRule;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.results.Results;

/** The works behind an experiment: of its augmenters, classifiers, metrics and data sets, and the software. */
public final class CitedWorks {
    private CitedWorks() {}

    /** Each work once, by key. */
    public static List<Reference> of(Results results, Software software) {
        Stream<Reference> methods = Stream.concat(
                        results.experiment().augmenters().stream(), results.experiment().classifiers().stream())
                .flatMap(CitedWorks::references);
        Stream<Reference> metrics =
                results.experiment().metrics().stream().flatMap(metric -> metric.references().stream());
        Stream<Reference> datasets =
                results.datasets().stream().flatMap(dataset -> dataset.facts().references().stream());
        Stream<Reference> ceilings = results.ceilings().isEmpty() ? Stream.of() : BayesRule.references().stream();
        Stream<Reference> quality = results.experiment().reporting().quality()
                ? Stream.of(QualityMeasure.values()).flatMap(measure -> measure.references().stream())
                : Stream.of();
        Map<String, Reference> byKey = new TreeMap<>();
        Stream.of(Stream.of(software.reference()), methods, metrics, datasets, ceilings, quality)
                .flatMap(works -> works)
                .forEach(work -> byKey.putIfAbsent(work.key(), work));
        return List.copyOf(byKey.values());
    }

    private static Stream<Reference> references(Candidates<?> method) {
        return method.method().references().stream();
    }

    /** The file {@code references.bib}. */
    public static String bibtex(List<Reference> works) {
        return works.stream().map(work -> work.bibtex().strip() + "\n").collect(Collectors.joining("\n"));
    }
}
