package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.report.canvas.Drawing;

/** Every figure with random values and names, some of them long, foreign or hostile. */
final class GeneratedFigures {
    private static final List<String> IDS = List.of(
            "none",
            "random-oversampling",
            "class-weights",
            "smote",
            "borderline-smote",
            "ctgan",
            "wgan-gp",
            "adasyn",
            "smote(k_neighbors=3)",
            "smote(k_neighbors=7)",
            "none@tuned",
            "tvae",
            "gan(steps=1000)",
            "tomek-links");

    private static final List<String> HOSTILE = List.of(
            "<script>alert('&')</script>",
            "_ % & # { } \\ ~ ^ $",
            "Ünïcödé Dätensätze — größer als möglich",
            "中文数据集名称",
            "a-name-of-sixty-characters-without-any-blank-in-it-0123456789",
            "ab\u0000\u200Bc\td",
            "مرحبا",
            "x");

    private final Random random;
    private final int methods;
    private final int datasets;

    private GeneratedFigures(long seed, int methods, int datasets) {
        this.random = new Random(seed);
        this.methods = methods;
        this.datasets = datasets;
    }

    /** The figures by name. */
    static Map<String, Drawing> of(long seed, int methods, int datasets) {
        GeneratedFigures made = new GeneratedFigures(seed, methods, datasets);
        Map<String, Drawing> figures = new LinkedHashMap<>();
        figures.put("forest", ForestPlot.draw(made.forest()));
        figures.put("critical-difference", CriticalDifference.draw(made.ranks()));
        figures.put("heat-map", HeatMap.draw(made.heatMap()));
        figures.put("calibration", Calibration.draw(made.calibration()));
        figures.put("pr", ScoreCurves.draw(made.curves(ScoreCurves.Kind.PRECISION_RECALL)));
        figures.put("roc", ScoreCurves.draw(made.curves(ScoreCurves.Kind.ROC)));
        figures.put("quality-gain", Scatter.draw(made.quality()));
        figures.put("cost-gain", Scatter.draw(made.cost()));
        figures.put("gain-imbalance", Scatter.draw(made.imbalance()));
        figures.put("recall-precision", RecallPrecision.draw(made.recallPrecision()));
        figures.put("training", TrainingFigure.draw(made.training()));
        return figures;
    }

    Contender method(int i) {
        String name = i < IDS.size() ? IDS.get(i) : "method-" + i;
        String title = i % 9 == 8 ? HOSTILE.get(i / 9 % HOSTILE.size()) + " " + i : "Method " + name;
        return new Contender(name, title);
    }

    List<Contender> contenders() {
        List<Contender> all = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            all.add(method(i));
        }
        return all;
    }

    String dataset(int d) {
        return d % 4 == 3 ? HOSTILE.get(d / 4 % HOSTILE.size()) + d : "data-set-" + d;
    }

    List<String> datasets() {
        List<String> all = new ArrayList<>();
        for (int d = 0; d < datasets; d++) {
            all.add(dataset(d));
        }
        return all;
    }

    private double difference() {
        return random.nextInt(12) == 0 ? Double.NaN : 0.06 * random.nextGaussian();
    }

    ForestPlot.Values forest() {
        List<ForestPlot.Row> rows = new ArrayList<>();
        for (String dataset : datasets()) {
            double d = difference();
            double half = 0.02 + 0.06 * random.nextDouble();
            boolean bare = random.nextInt(10) == 0;
            rows.add(new ForestPlot.Row(dataset, d, bare ? Double.NaN : d - half, bare ? Double.NaN : d + half));
        }
        Optional<ForestPlot.Row> overall = datasets < 5
                ? Optional.empty()
                : Optional.of(new ForestPlot.Row("All data sets", 0.013, -0.004, 0.031));
        return new ForestPlot.Values(
                "Difference in F1 with XGBoost: SMOTE and doing nothing",
                "F1: SMOTE minus none",
                method(3 % methods),
                rows,
                overall,
                0.01,
                "Intervals of 95 % from the corrected resampled t test; all: BCa bootstrap.");
    }

    CriticalDifference.Values ranks() {
        List<CriticalDifference.Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            ranked.add(new CriticalDifference.Ranked(method(i), 1 + (methods - 1) * (0.2 + 0.6 * random.nextDouble())));
        }
        boolean[][] differs = new boolean[methods][methods];
        for (int i = 0; i < methods; i++) {
            for (int j = 0; j < methods; j++) {
                differs[i][j] = Math.abs(ranked.get(i).rank() - ranked.get(j).rank()) > 0.25 * methods;
            }
        }
        return new CriticalDifference.Values(
                "Mean ranks of F1 with XGBoost",
                ranked,
                differs,
                datasets,
                0.05,
                "Wilcoxon signed rank, Holm",
                random.nextBoolean() ? Double.NaN : 0.2 * methods,
                "Friedman: p = 0.0012.");
    }

    HeatMap.Values heatMap() {
        double[][] difference = new double[methods][datasets];
        for (double[] row : difference) {
            for (int d = 0; d < datasets; d++) {
                row[d] = difference();
            }
        }
        return new HeatMap.Values(
                "Difference in F1 to doing nothing, XGBoost",
                "F1 minus that of none",
                contenders(),
                datasets(),
                difference,
                0.01,
                "");
    }

    Calibration.Values calibration() {
        List<Calibration.Curve> curves = new ArrayList<>();
        for (Contender contender : contenders()) {
            List<Calibration.Bin> bins = new ArrayList<>();
            for (int b = 0; b < 10; b++) {
                double score = (b + random.nextDouble()) / 10;
                double share = Math.min(1, Math.max(0, score * score + 0.05 * random.nextGaussian()));
                bins.add(new Calibration.Bin(
                        score, share, (long) (20000 / (1 + 20 * b * random.nextDouble()) * random.nextInt(5))));
            }
            curves.add(new Calibration.Curve(contender, bins));
        }
        return new Calibration.Values("Calibration: XGBoost on paw", curves, "Rows of all folds.");
    }

    ScoreCurves.Values curves(ScoreCurves.Kind kind) {
        List<ScoreCurves.Curve> curves = new ArrayList<>();
        for (Contender contender : contenders()) {
            int n = 101;
            double[][] v = new double[4][n];
            double power = 1.5 + 3 * random.nextDouble();
            for (int i = 0; i < n; i++) {
                double x = i / (n - 1.0);
                v[0][i] = x;
                double r = StrictMath.pow(x, power);
                v[1][i] = kind == ScoreCurves.Kind.ROC ? 1 - StrictMath.pow(1 - x, power) : 1 - 0.9 * r;
                v[2][i] = Math.max(0, v[1][i] - 0.05);
                v[3][i] = Math.min(1, v[1][i] + 0.05);
            }
            curves.add(new ScoreCurves.Curve(contender, v[0], v[1], v[2], v[3], random.nextDouble()));
        }
        return new ScoreCurves.Values(
                kind, "Curves of XGBoost on paw", curves, 0.1, "Mean of 25 folds; band: one standard deviation.");
    }

    private List<Scatter.Point> points(double from, double to) {
        List<Scatter.Point> points = new ArrayList<>();
        for (Contender contender : contenders()) {
            double x = from + (to - from) * random.nextDouble() * random.nextDouble();
            double up = 0.1 * random.nextGaussian();
            boolean interval = random.nextBoolean();
            points.add(new Scatter.Point(
                    contender,
                    contender.title(),
                    random.nextInt(12) == 0 ? Double.NaN : x,
                    up,
                    interval ? up - 0.04 : Double.NaN,
                    interval ? up + 0.04 : Double.NaN));
        }
        return points;
    }

    Scatter.Values quality() {
        return new Scatter.Values(
                "Quality of synthetic rows against gain, XGBoost",
                new Scatter.Quantity("Detection AUC of synthetic rows (one half: not told apart)", false, 0.5),
                new Scatter.Quantity("Change in average precision", false, 0),
                points(0.45, 1),
                false,
                "Means over data sets.");
    }

    Scatter.Values cost() {
        return new Scatter.Values(
                "Cost against gain, XGBoost",
                new Scatter.Quantity("Seconds a fold, augmentation and training", true, Double.NaN),
                new Scatter.Quantity("Change in F1", false, 0),
                points(0.01, 300),
                true,
                "");
    }

    Scatter.Values imbalance() {
        List<Scatter.Point> points = new ArrayList<>();
        for (String dataset : datasets()) {
            for (int m = 0; m < Math.min(3, methods); m++) {
                double up = 0.1 * random.nextGaussian();
                points.add(new Scatter.Point(
                        method(m + methods - Math.min(3, methods)),
                        dataset,
                        2 + 60 * random.nextDouble(),
                        up,
                        Double.NaN,
                        Double.NaN));
            }
        }
        return new Scatter.Values(
                "Gain against imbalance",
                new Scatter.Quantity("Majority rows for one of the minority", true, Double.NaN),
                new Scatter.Quantity("Change in F1", false, 0),
                points,
                false,
                "A few data sets show no rule.");
    }

    RecallPrecision.Values recallPrecision() {
        List<RecallPrecision.Point> points = new ArrayList<>();
        List<RecallPrecision.Behind> behind = new ArrayList<>();
        double size = random.nextDouble();
        for (Contender contender : contenders()) {
            double r = 0.3 + 0.5 * random.nextDouble() * size;
            double p = 0.35 + 0.5 * random.nextDouble() * size;
            points.add(new RecallPrecision.Point(
                    contender, r, p, random.nextBoolean() ? Double.NaN : 0.97 * 2 * r * p / (r + p)));
            for (String dataset : datasets()) {
                behind.add(new RecallPrecision.Behind(contender, dataset, random.nextDouble(), random.nextDouble()));
            }
        }
        points.add(new RecallPrecision.Point(Contender.CEILING, 0.8, 0.85, Double.NaN));
        return new RecallPrecision.Values(
                "Recall against precision: XGBoost, threshold 0.5",
                points,
                behind,
                "Large: mean over data sets; small: each.");
    }

    TrainingFigure.Values training() {
        List<TrainingFigure.Row> rows = new ArrayList<>();
        for (int d = 0; d < Math.min(6, datasets); d++) {
            List<TrainingCurves> trainings = new ArrayList<>();
            for (int f = 0; f < 5; f++) {
                long[] steps = new long[60];
                double[][] values = new double[4][60];
                for (int i = 0; i < 60; i++) {
                    steps[i] = 17L * i;
                    for (double[] value : values) {
                        value[i] = random.nextInt(30) == 0 ? Double.NaN : random.nextGaussian() * 100000;
                    }
                }
                trainings.add(new TrainingCurves(
                        List.of("generator loss", "discriminator loss", "gradient norm", "spread"), steps, values));
            }
            rows.add(new TrainingFigure.Row(
                    dataset(d) + ": collapsed on 3 of 5 folds, diverged on 1 of 5 folds", trainings));
        }
        return new TrainingFigure.Values(
                "Training of GAN (steps=1000)",
                rows,
                "Across: steps of the training. One line for each of the first folds.");
    }
}
