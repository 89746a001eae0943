package org.makeweight.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.table.Table;

/** Measures of rows, by hand: numbers on a line, so that distances can be seen. */
class RowMeasuresTest {
    /** A few operations on numbers of order one. */
    private static final double ROUNDING = 1e-14;

    private static Nearness nearness(Table real, Table synthetic) {
        Space space = Space.of(real);
        return Nearness.of(space.points(real), space.points(synthetic), Execution.QUIET);
    }

    @Test
    void distancesAreInStandardDeviationsOfTheRealRows() {
        // deviation of 0 2 4 10: mean 4, squares 16 + 4 + 0 + 36 = 56, so the square root of 14
        Table real = Rows.of("x", 0, 2, 4, 10);
        Nearness nearness = nearness(real, Rows.of("x", 2.5, 9));
        assertThat(nearness.toReal()[0]).isCloseTo(0.5 / Math.sqrt(14), within(ROUNDING));
        assertThat(nearness.toSecondReal()[0]).isCloseTo(1.5 / Math.sqrt(14), within(ROUNDING));
        assertThat(nearness.toReal()[1]).isCloseTo(1 / Math.sqrt(14), within(ROUNDING));
        assertThat(nearness.amongReal()[3]).isCloseTo(6 / Math.sqrt(14), within(ROUNDING));
        assertThat(nearness.nearestReal()).containsExactly(1, 3);
        assertThat(nearness.nearestSynthetic()).containsExactly(0, 0, 0, 1);
        Distances distances = Distances.of(nearness);
        assertThat(distances.closest()).isCloseTo(0.75 / Math.sqrt(14), within(ROUNDING));
        assertThat(distances.ratio()).isCloseTo((1 / 3.0 + 1 / 5.0) / 2, within(ROUNDING));
    }

    @Test
    void aCategoryAndAValueBesideAConstantColumnCountOne() {
        Table real = Rows.of("xcx", 0, 0, 5, 0, 1, 5, 0, 1, 5);
        Nearness nearness = nearness(real, Rows.of("xcx", 0, 0, 1000, 7, 2, 6, 0, 1, 5));
        assertThat(nearness.toReal()).containsExactly(1, Math.sqrt(3), 0);
    }

    @Test
    void missingNumbersStandAtTheMedianAndMissingCategoriesAlone() {
        Table real = Rows.of("xc", 0, 0, 2, 0, 4, 0, Rows.MISSING, Rows.MISSING);
        Nearness nearness = nearness(real, Rows.of("xc", 2, Rows.MISSING, Rows.MISSING, 0));
        assertThat(nearness.toReal()).containsExactly(0, 0);
        assertThat(nearness.nearestReal()).containsExactly(3, 1);
    }

    @Test
    void distanceToTheCentreTakesCategoriesAsCornersOfASimplex() {
        // shares 1/2, 1/2: each corner is half an edge away, a third one as far as the height of the triangle
        Table real = Rows.of("c", 0, 1);
        Space space = Space.of(real);
        double[] distances = space.toCentre(space.points(Rows.of("c", 0, 1, 2)), space.points(real));
        assertThat(distances[0]).isCloseTo(0.5, within(ROUNDING));
        assertThat(distances[1]).isCloseTo(0.5, within(ROUNDING));
        assertThat(distances[2]).isCloseTo(Math.sqrt(3) / 2, within(ROUNDING));
    }

    @Test
    void alphaPrecisionComparesDistancesToTheCentre() {
        // real rows at 1, 1, 3, 3 from their mean 0; all synthetic rows within 1: shares 1 1 1 1 for 1/4 1/2 3/4 1
        Table real = Rows.of("x", -3, -1, 1, 3);
        Support support = support(real, Rows.of("x", 0, 0.5));
        assertThat(support.alphaPrecision())
                .isCloseTo(1 - (0.75 + 0.5 + 0.25 + 0) / (0.25 + 0.5 + 0.75 + 1), within(ROUNDING));
        // and all outside: 0 everywhere
        assertThat(support(real, Rows.of("x", 30, 40)).alphaPrecision()).isCloseTo(0, within(ROUNDING));
    }

    private static Support support(Table real, Table synthetic) {
        Space space = Space.of(real);
        return Support.of(space, space.points(real), space.points(synthetic), nearness(real, synthetic));
    }

    @Test
    void betaRecallAndAuthenticityByHand() {
        // nearest other real rows: 0-1, 1-0, 10-11, 11-10, each at 1. Synthetic 0.5 covers 0 and 1, 20 covers nothing
        Table real = Rows.of("x", 0, 1, 10, 11);
        Support support = support(real, Rows.of("x", 0.5, 20));
        // nearest synthetic rows: 0.5, 0.5, then 10 and 11 have 0.5 at 9.5 and 20 at 10, 20 at 9; the centre is 10.25,
        // from
        // which both are 9.75 away: every level holds all, so the curve is 1/2 throughout
        assertThat(support.betaRecall())
                .isCloseTo(1 - (0.25 + 0 + 0.25 + 0.5) / (0.25 + 0.5 + 0.75 + 1), within(ROUNDING));
        // 0.5 is nearer to 0 than 1 is; 20 is not nearer to 11 than 10 is
        assertThat(support.authenticity()).isEqualTo(0.5);
    }

    @Test
    void validityIsJudgedByTheRealRows() {
        Table real = Rows.of("xic", 0, 1, 0, 10, 5, 1);
        Table synthetic = Rows.of("xic", 5, 2, 1, 11, 2, 1, 5, 2.5, 0, 5, 2, 3, 5, 2, Rows.MISSING);
        assertThat(Validity.of(real, synthetic)).isEqualTo(new Validity(4 / 5.0, 3 / 5.0, 4 / 5.0, 1 / 5.0));
        assertThat(Validity.of(real, real)).isEqualTo(new Validity(1, 1, 1, 1));
    }

    @Test
    void copiesAreCountedOnceForEachSyntheticRow() {
        // nearest other real rows are 10 away: up to 1 is a near copy
        Table real = Rows.of("x", 0, 10, 20, 30);
        Table synthetic = Rows.of("x", 10, 10, -0.0, 20.9, 21.1, 21.1, 21.1, 70, 80, 90);
        Copies copies = Copies.of(real, synthetic, nearness(real, synthetic));
        assertThat(copies.exact()).isEqualTo(0.3);
        assertThat(copies.near()).isEqualTo(0.4);
        assertThat(copies.duplicates()).isEqualTo(0.3);
    }

    @Test
    void theShareNearerToTrainingIsAnExpectationOverPartsOfTheTrainingRows() {
        // a deviation of 2, so that scaling is exact; there are 10 pairs of training rows
        Table real = Rows.of("x", -3, -1, 0, 1, 3);
        Table heldOut = Rows.of("x", 2, 20);
        // from 0.25 the nearest held out is at 1.75, with 0, 1 and -1 nearer: one pair has none of these
        assertThat(attack(real, Rows.of("x", 0.25), heldOut).nearerToTraining()).isCloseTo(0.9, within(ROUNDING));
        // from 0.5 it is at 1.5, with 0 and 1 nearer and -1 tied: 7 pairs have one of the nearer, 2 only the tied one
        assertThat(attack(real, Rows.of("x", 0.5), heldOut).nearerToTraining()).isCloseTo(0.8, within(ROUNDING));
        assertThat(attack(real, Rows.of("x", 20), heldOut).nearerToTraining()).isZero();
        assertThat(attack(real, Rows.of("x", 0.25, 20), heldOut).nearerToTraining())
                .isCloseTo(0.45, within(ROUNDING));
    }

    @Test
    void theShareNearerToTrainingTurnsRoundWhereMoreRowsAreHeldOut() {
        Table few = Rows.of("x", 2, 20);
        Table many = Rows.of("x", -3, -1, 0, 1, 3);
        assertThat(attack(few, Rows.of("x", 0.25), many).nearerToTraining()).isCloseTo(0.1, within(ROUNDING));
    }

    private static Attack attack(Table real, Table synthetic, Table heldOut) {
        Space space = Space.of(real);
        return Attack.of(
                space.points(real),
                space.points(synthetic),
                space.points(heldOut),
                nearness(real, synthetic),
                Execution.QUIET);
    }

    @Test
    void theAttackerRanksByTheNearestSyntheticRow() {
        // members at 0, 1, 2 from the synthetic row, strangers at 1 and 3: wins 2 + 1.5 + 1 of 6; before 1: one of
        // three
        Attack attack = attack(Rows.of("x", 0, 1, 2), Rows.of("x", 0), Rows.of("x", 1, 3));
        assertThat(attack.membershipAuc()).isCloseTo(4.5 / 6, within(ROUNDING));
        assertThat(attack.membershipTpr()).isCloseTo(1 / 3.0, within(ROUNDING));
    }

    @Test
    void oneInAHundredStrangersMayBeTakenForAMember() {
        double[] strangers = new double[200];
        for (int i = 0; i < strangers.length; i++) {
            strangers[i] = i + 1;
        }
        // of 200 strangers two may be taken, so the limit is the third, at 3
        Attack attack = attack(Rows.of("x", 0.5, 2.5, 2.9, 3, 50), Rows.of("x", 0), Rows.of("x", strangers));
        assertThat(attack.membershipTpr()).isEqualTo(0.6);
    }

    @Test
    void theAttackWorksOnThreadsOfItsOwn() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        Execution two = new Execution(
                2,
                (phase, done, total, figures) ->
                        threads.add(Thread.currentThread().getName()));
        double[] line = new double[1000];
        Arrays.setAll(line, i -> i);
        Table real = Rows.of("x", line);
        Points points = Space.of(real).points(real);
        Attack.of(points, points, points, Nearness.of(points, points, two), two);
        assertThat(threads).isNotEmpty().noneMatch(name -> name.startsWith("ForkJoinPool"));
    }
}
