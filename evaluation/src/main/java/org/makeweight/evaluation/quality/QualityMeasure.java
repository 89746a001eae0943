package org.makeweight.evaluation.quality;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;

/** What is measured of synthetic rows, in the order of the tables. */
public enum QualityMeasure {
    KS_COMPLEMENT(
            "Numeric margins",
            "mean of 1 - Kolmogorov-Smirnov statistic over numeric columns",
            "1",
            quality -> quality.margins().ksComplement()),
    WASSERSTEIN(
            "Wasserstein distance",
            "mean Wasserstein-1 distance over the real range of numeric columns",
            "0",
            quality -> quality.margins().wasserstein()),
    TV_COMPLEMENT(
            "Categorical margins",
            "mean of 1 - total variation distance over categorical columns",
            "1",
            quality -> quality.margins().tvComplement()),
    MISSING_VALUE_SIMILARITY(
            "Missing values",
            "mean of 1 - difference of the shares of missing cells over columns that miss any",
            "1",
            quality -> quality.margins().missingValueSimilarity()),
    CORRELATION_SIMILARITY(
            "Correlations",
            "mean of 1 - half the difference of correlations over pairs of numeric columns",
            "1",
            quality -> quality.pairs().correlation()),
    CONTINGENCY_TV_COMPLEMENT(
            "Contingency tables",
            "mean of 1 - total variation distance over pairs of categorical columns",
            "1",
            quality -> quality.pairs().contingency()),
    CRAMERS_V_SIMILARITY(
            "Cramér's V",
            "mean of 1 - difference of Cramér's V over pairs of categorical columns",
            "1",
            quality -> quality.pairs().association()),
    DETECTION_AUC(
            "Detection AUC",
            "ROC AUC of a random forest that tells synthetic from real rows, cross-validated; below 0.5: copies",
            "0.5",
            Quality::detectionAuc,
            "lopezpaz2017revisiting"),
    ALPHA_PRECISION(
            "Alpha-precision",
            "synthetic rows lie as centrally among the real rows as those do",
            "1",
            quality -> quality.support().alphaPrecision(),
            "alaa2022faithful"),
    BETA_RECALL(
            "Beta-recall",
            "real rows have a synthetic row as near as another real row; grows with the rows made",
            "1",
            quality -> quality.support().betaRecall(),
            "alaa2022faithful"),
    AUTHENTICITY(
            "Authenticity",
            "share of rows not nearer to a real row than that is to any other; 0 for copies",
            "as held out",
            quality -> quality.support().authenticity(),
            "alaa2022faithful"),
    INSIDE_BOUNDS(
            "Inside bounds",
            "share of rows with all numbers within those of the real rows",
            "1",
            quality -> quality.validity().insideBounds()),
    KNOWN_CATEGORIES(
            "Known categories",
            "share of rows with no category that the real rows lack",
            "1",
            quality -> quality.validity().knownCategories()),
    INTEGRALITY(
            "Integrality",
            "share of rows with whole numbers where the real rows have nothing else",
            "1",
            quality -> quality.validity().integrality()),
    VALID(
            "Valid rows",
            "share of rows that pass all three",
            "1",
            quality -> quality.validity().valid()),
    EXACT_COPIES(
            "Exact copies",
            "share of rows that equal a real row",
            "0",
            quality -> quality.copies().exact()),
    NEAR_COPIES(
            "Near copies",
            "share of rows within a tenth of the usual distance between nearest real rows",
            "0",
            quality -> quality.copies().near()),
    DUPLICATES(
            "Duplicates",
            "share of rows that equal an earlier synthetic row",
            "0",
            quality -> quality.copies().duplicates()),
    DCR(
            "DCR",
            "median distance to the nearest real row, in standard deviations",
            "as held out",
            quality -> quality.distances().closest(),
            "yao2025dcr"),
    NNDR(
            "NNDR",
            "median of the distance to the nearest over that to the second nearest real row",
            "as held out",
            quality -> quality.distances().ratio()),
    NEARER_TO_TRAINING(
            "Nearer to training",
            "share of rows nearer to the real rows learnt from than to as many held out",
            "0.5",
            quality -> quality.attack().nearerToTraining()),
    MEMBERSHIP_AUC(
            "Membership AUC",
            "ROC AUC of telling rows learnt from by their distance to the nearest synthetic row",
            "0.5",
            quality -> quality.attack().membershipAuc(),
            "yao2025dcr"),
    MEMBERSHIP_TPR(
            "Membership TPR",
            "share of rows learnt from that are told so at 1 % false positives",
            "0.01",
            quality -> quality.attack().membershipTpr(),
            "carlini2022membership");

    private final String title;
    private final String definition;
    private final String ideal;
    private final ToDoubleFunction<Quality> value;
    private final String reference;

    QualityMeasure(String title, String definition, String ideal, ToDoubleFunction<Quality> value) {
        this(title, definition, ideal, value, "");
    }

    QualityMeasure(String title, String definition, String ideal, ToDoubleFunction<Quality> value, String reference) {
        this.title = title;
        this.definition = definition;
        this.ideal = ideal;
        this.value = value;
        this.reference = reference;
    }

    /** As in files: {@code ks_complement}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in a table's heading. */
    public String title() {
        return title;
    }

    /** What it is, in half a sentence. */
    public String definition() {
        return definition;
    }

    /** What new real rows would come to, in a large sample. */
    public String ideal() {
        return ideal;
    }

    /** Whether it can only be measured with real rows held out, which are then no reference for it themselves. */
    public boolean needsHeldOut() {
        return this == NEARER_TO_TRAINING || this == MEMBERSHIP_AUC || this == MEMBERSHIP_TPR;
    }

    double value(Quality quality) {
        return value.applyAsDouble(quality);
    }

    /** What a paper that reports it cites; empty for the textbook ones. */
    public List<Reference> references() {
        return reference.isEmpty() ? List.of() : List.of(Works.BIBLIOGRAPHY.get(reference));
    }

    /** Read when the first reference is asked for. */
    private static final class Works {
        static final Bibliography BIBLIOGRAPHY = Bibliography.of(QualityMeasure.class);
    }
}
