package org.makeweight.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Element;
import org.makeweight.report.canvas.Ink;

/** Places in figures are the values. */
class FigureGeometryTest {
    /** Marks within a pixel's hundredth of where they belong. */
    private static final double EXACT = 1e-2;

    private static final Contender SMOTE = new Contender("smote", "SMOTE");

    private static Contender method(int number) {
        return new Contender("method-" + number, "Method " + number);
    }

    @Test
    void aForestPlotHasDifferencesAndIntervalsOnOneScaleWithZeroAndBand() {
        List<ForestPlot.Row> rows =
                List.of(new ForestPlot.Row("a", 0.1, 0.05, 0.2), new ForestPlot.Row("b", -0.2, -0.3, -0.1));
        Drawing drawing = ForestPlot.draw(new ForestPlot.Values(
                "t", "q", SMOTE, rows, Optional.of(new ForestPlot.Row("all", 0, -0.1, 0.1)), 0.01, ""));
        List<Element.Mark> marks = Elements.marks(drawing, 0.8);
        double unit = (marks.get(0).x() - marks.get(1).x()) / 0.3;
        double zero = marks.get(0).x() - 0.1 * unit;
        List<Element.Curve> curves = Elements.of(drawing, Element.Curve.class);
        assertThat(curves)
                .anyMatch(c -> c.pen().ink() == Ink.TEXT && near(c.points()[0], zero) && near(c.points()[2], zero));
        for (ForestPlot.Row row : rows) {
            assertThat(curves)
                    .as(row.name())
                    .anyMatch(c -> near(c.points()[0], zero + unit * row.low())
                            && near(c.points()[2], zero + unit * row.high()));
        }
        Element.Box band = Elements.of(drawing, Element.Box.class).get(0);
        assertThat(band.x()).isCloseTo(zero - 0.01 * unit, within(EXACT));
        assertThat(band.width()).isCloseTo(0.02 * unit, within(EXACT));
        double[] diamond = Elements.of(drawing, Element.Area.class).get(0).points();
        assertThat(new double[] {diamond[0], diamond[2], diamond[4]})
                .containsExactly(new double[] {zero - 0.1 * unit, zero, zero + 0.1 * unit}, within(EXACT));
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < EXACT;
    }

    @Test
    void aRowWithoutAFigureSaysSoAndHasNoMark() {
        Drawing drawing = ForestPlot.draw(new ForestPlot.Values(
                "t",
                "q",
                SMOTE,
                List.of(new ForestPlot.Row("a", Double.NaN, Double.NaN, Double.NaN)),
                Optional.empty(),
                0.01,
                ""));
        assertThat(Elements.texts(drawing)).contains("no figure");
        assertThat(Elements.of(drawing, Element.Mark.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void barsJoinTheLongestRunsOfWhichNoPairDiffers(long seed) {
        Random random = new Random(seed);
        int k = 9;
        List<CriticalDifference.Ranked> ranked = new ArrayList<>();
        boolean[][] differs = new boolean[k][k];
        for (int i = 0; i < k; i++) {
            ranked.add(new CriticalDifference.Ranked(method(i), i + 1));
            for (int j = 0; j < i; j++) {
                differs[i][j] = random.nextInt(4) == 0;
                differs[j][i] = differs[i][j];
            }
        }
        List<CriticalDifference.Group> expected = new ArrayList<>();
        for (int from = 0; from < k; from++) {
            for (int to = from + 1; to < k; to++) {
                boolean longest = !joined(differs, from - 1, to) && !joined(differs, from, to + 1);
                if (joined(differs, from, to) && longest) {
                    expected.add(new CriticalDifference.Group(from, to));
                }
            }
        }
        var values = new CriticalDifference.Values("t", ranked, differs, 12, 0.05, "test", Double.NaN, "");
        assertThat(CriticalDifference.groups(values)).isEqualTo(expected);
        assertThat(Elements.of(CriticalDifference.draw(values), Element.Curve.class))
                .filteredOn(curve -> curve.pen().width() == 3)
                .hasSameSizeAs(expected);
    }

    private static boolean joined(boolean[][] differs, int from, int to) {
        return from >= 0
                && to < differs.length
                && IntStream.rangeClosed(from, to)
                        .allMatch(i -> IntStream.rangeClosed(from, to).noneMatch(j -> differs[i][j]));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.0099,0", "0.01,1", "0.02,2", "0.05,3", "0.1,4", "0.199,4", "0.2,5", "7,5"})
    void coloursOfBetterAndWorseAreSymmetric(double difference, int step) {
        assertThat(HeatMap.step(difference, 0.01)).isEqualTo(step);
        assertThat(HeatMap.step(-difference, 0.01)).isEqualTo(-step);
    }

    @ParameterizedTest
    @CsvSource({"1,5,1.0", "2,12,0.3", "3,20,0.2", "4,30,0.5", "5,8,0.01", "6,12,0.0"})
    void marksOfRecallAndPrecisionLieOnTheCurveOfTheirOwnF1EvenWhereTheyWereMovedApart(
            long seed, int methods, double extent) {
        Random random = new Random(seed);
        List<RecallPrecision.Point> points = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            double r = 0.4 + extent * 0.5 * random.nextDouble();
            double p = 0.3 + extent * 0.5 * random.nextDouble();
            double f1 = random.nextBoolean() ? Double.NaN : 0.95 * 2 * r * p / (r + p);
            points.add(new RecallPrecision.Point(method(i), r, p, f1));
        }
        Drawing drawing = RecallPrecision.draw(new RecallPrecision.Values("t", points, List.of(), ""));
        List<Element.Mark> marks = Elements.marks(drawing, 1);
        assertThat(marks).hasSize(methods);
        Element.Frame frame = Elements.of(drawing, Element.Frame.class).get(0);
        double[] across = numbers(drawing, false);
        double[] up = numbers(drawing, true);
        for (int i = 0; i < methods; i++) {
            double r = across[0] + across[1] * (marks.get(i).x() - frame.x());
            double p = up[0] + up[1] * (marks.get(i).y() - frame.y());
            double wanted = Double.isNaN(points.get(i).f1())
                    ? points.get(i).harmonic()
                    : points.get(i).f1();
            // ticks are read from the picture, at two decimals of a pixel
            assertThat(2 * r * p / (r + p)).isCloseTo(wanted, within(1e-6));
        }
    }

    /** The value at the frame's left or upper side, and by how much it grows with each pixel: from the first ticks. */
    private static double[] numbers(Drawing drawing, boolean up) {
        Element.Frame frame = Elements.of(drawing, Element.Frame.class).get(0);
        List<double[]> ticks = new ArrayList<>();
        for (Element.Words words : Elements.of(drawing, Element.Words.class)) {
            boolean left = words.x() < frame.x() && !words.upwards() && words.y() <= frame.y() + frame.height() + 5;
            boolean below = near(words.y(), frame.y() + frame.height() + 16);
            if ((up && left && words.y() > frame.y()) || (!up && below)) {
                double at = up ? words.y() - 4 - frame.y() : words.x() - frame.x();
                ticks.add(new double[] {at, Double.parseDouble(words.text())});
            }
        }
        double[] first = ticks.get(0);
        double[] last = ticks.get(ticks.size() - 1);
        double step = (last[1] - first[1]) / (last[0] - first[0]);
        return new double[] {first[1] - step * first[0], step};
    }

    @ParameterizedTest
    @CsvSource({"1,12", "2,20", "3,25"})
    void largeMarksDoNotCoverEachOther(long seed, int methods) {
        Random random = new Random(seed);
        List<RecallPrecision.Point> points = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            points.add(new RecallPrecision.Point(
                    method(i), 0.5 + 0.04 * random.nextDouble(), 0.5 + 0.3 * random.nextDouble(), Double.NaN));
        }
        List<Element.Mark> marks =
                Elements.marks(RecallPrecision.draw(new RecallPrecision.Values("t", points, List.of(), "")), 1);
        for (Element.Mark one : marks) {
            assertThat(marks)
                    .filteredOn(other -> !other.equals(one))
                    .allMatch(other -> Math.abs(other.x() - one.x()) + Math.abs(other.y() - one.y()) > 9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theFrontIsWhatNoOtherBeatsInBoth(long seed) {
        Random random = new Random(seed);
        List<Scatter.Point> points = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            points.add(new Scatter.Point(
                    method(i), "m" + i, 1 + random.nextInt(8), random.nextInt(8), Double.NaN, Double.NaN));
        }
        Drawing drawing = Scatter.draw(new Scatter.Values(
                "t",
                new Scatter.Quantity("cost", true, Double.NaN),
                new Scatter.Quantity("gain", false, Double.NaN),
                points,
                true,
                ""));
        String front = drawing.description().replaceAll(".*On the front: (.*)\\.", "$1");
        for (Scatter.Point point : points) {
            boolean beaten = points.stream()
                    .anyMatch(other -> other.across() <= point.across()
                            && other.up() >= point.up()
                            && (other.across() < point.across() || other.up() > point.up()));
            if (List.of(front.split(", ")).contains(point.label())) {
                assertThat(beaten).as(point.label()).isFalse();
            } else {
                // of equals one stands for all
                assertThat(beaten
                                || points.stream()
                                        .anyMatch(other -> !other.label().equals(point.label())
                                                && other.across() == point.across()
                                                && other.up() == point.up()))
                        .as(point.label())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 59, 60, 61, 100, 5000})
    void aCurveHasAtMostSixtyPointsWithBothEndsAmongThem(int points) {
        int[] chosen = ScoreCurves.chosen(points);
        assertThat(chosen).hasSize(Math.min(points, 60)).isSorted().doesNotHaveDuplicates();
        assertThat(chosen[0]).isZero();
        assertThat(chosen[chosen.length - 1]).isEqualTo(points - 1);
    }
}
