package org.makeweight.evaluation.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makeweight.core.method.Method;
import org.makeweight.core.split.Splitter;

/** The keys that a mapping of an experiment's file may have, each with a line that says what it is. */
final class Keys {
    static final Keys EXPERIMENT = read("""
            makeweight        the version of the format: 1
            name              free text; the results go to runs/NAME
            seed              of the whole experiment; 0
            kind              augmentation, or generation: train on synthetic rows only
            datasets          what to run on: ids, files, simulations
            augmenters        methods that add, leave out or weigh training rows
            classifiers       methods that are trained on them
            validation        how rows are divided: {folds: 5, repeats: 5}
            tune              nested choice of parameters: {inner_folds: 3}
            preprocessing     {scale: standard, impute: median, encode: native}
            ratio             minority rows over majority rows after augmentation; 1.0
            generator_seeds   runs of a random method on each fold; 3
            baselines         whether none, random-oversampling and class-weights are added; true
            augment_ensembles whether classifiers that balance inside get augmented rows; false
            thresholds        which scores count as positive: [0.5, tuned]
            group_duplicates  whether rows with equal features stay together; false
            quality           whether synthetic rows are measured; false
            origins           whether it is stored where each synthetic row came from; false
            projection        whether some rows are shown in the page, in a plane; false
            limits            what a trial may take: {seconds: 3600}
            primary           the metric that headline, ranks and tests rest on; f1
            families          each, or once: sets of a family are averaged before tests
            costs             of errors: {false_negative: 10, false_positive: 1}
            metrics           what the tables hold: [recall, precision, f1]
            """);

    static final Keys FILE = read("""
            file         the data, from the folder of the experiment's file
            target       the class column
            minority     the label that is positive; if not given, the rarest
            drop         columns that are not learnt from: [id]
            categorical  columns whose numbers are names: [zip]
            missing      words that mean missing: ["N/A", "?"]
            encoding     utf-8, windows-1252 or utf-16
            decimal      what stands before decimals: "." or ","
            header       false if the first line is a row
            group        a column whose equal values stay on one side of a split
            order        a column that tells when a row came
            test         a file whose rows are tested, once, and never trained on
            name         what the tables call the data; if not given, the file's name
            simulate     instead of file: a simulator
            """);

    static final Keys SIMULATION = read("""
            simulate   a simulator; makeweight datasets list shows them
            rows       how many
            imbalance  majority rows over minority rows; if not given, the mechanism's own
            seed       of the rows; 0
            name       what the tables call the data
            """);

    static final Keys TUNE = read("""
            inner_folds    folds of each training part; 3
            inner_repeats  times that they are made; 1
            metric         by which candidates are compared; f1
            """);

    static final Keys PREPROCESSING = read("""
            scale   standard, minmax or none
            impute  median, mean or none
            encode  native or one-hot
            """);

    static final Keys COSTS = read("""
            false_negative  what a row of the minority costs that is missed
            false_positive  what a false alarm costs
            """);

    static final Keys LIMITS = read("""
            seconds  what one trial may take; 3600
            """);

    private final Map<String, String> meanings;

    private Keys(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    private static Keys read(String lines) {
        Map<String, String> meanings = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] parts = line.split(" +", 2);
            meanings.put(parts[0], parts[1]);
        });
        return new Keys(meanings);
    }

    /** Those of {@code validation} with a scheme. */
    static Keys of(Method<Splitter> scheme) {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("scheme", "how rows are divided: stratified, group, dob-scv or forward");
        meanings.put("folds_file", "alone: a file with the folds, as 'makeweight split' writes it");
        scheme.parameters().forEach(parameter -> meanings.put(parameter.name(), parameter.description()));
        return new Keys(meanings);
    }

    Set<String> names() {
        return meanings.keySet();
    }

    /** Names and meanings, one under the other. */
    List<String> lines() {
        int width = meanings.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        meanings.forEach((name, meaning) -> lines.add(name + " ".repeat(width + 2 - name.length()) + meaning));
        return lines;
    }
}
