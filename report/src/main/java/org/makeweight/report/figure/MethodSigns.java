package org.makeweight.report.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.makeweight.report.canvas.Dash;
import org.makeweight.report.canvas.Form;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Shape;

/**
 * One shape, colour and kind of line for a method, by its id, in every run and figure. Thirteen shapes and thirteen hues,
 * paired anew in each round, give 169 different signs; the first thirteen methods of the list, those that are compared most,
 * differ in both shape and hue. The same method with other parameters, or at another threshold, keeps shape and colour and is
 * filled differently. Doing nothing is an open ring in the colour of the text, the ceiling an open diamond.
 *
 * <p>A method that is not on the list has the sign that a hash of its id names, always the same, which another may have too.
 */
public final class MethodSigns {
    /** Places are for ever: new methods go to the end. */
    private static final List<String> ORDER = List.of(
            "smote",
            "random-oversampling",
            "borderline-smote",
            "ctgan",
            "class-weights",
            "adasyn",
            "wgan-gp",
            "random-undersampling",
            "smote-tomek",
            "gan",
            "tvae",
            "gaussian-copula",
            "smote-enn",
            "cwgan-gp",
            "copula-gan",
            "tabddpm",
            "smote-nc",
            "smote-n",
            "svm-smote",
            "kmeans-smote",
            "safe-level-smote",
            "geometric-smote",
            "mwmote",
            "rose",
            "prowsyn",
            "polynom-fit-smote",
            "lee",
            "smobd",
            "assembled-smote",
            "ccr",
            "smote-ipf",
            "tomek-links",
            "enn",
            "near-miss",
            "one-sided-selection",
            "neighbourhood-cleaning",
            "cluster-centroids",
            "instance-hardness-threshold",
            "repeated-enn",
            "all-knn",
            "condensed-nn");

    /** By how many hues each round through the shapes begins further on. */
    private static final int TURN = 5;

    private static final String NOTHING = "none";
    private static final Form[] VARIANTS = {Form.OPEN, Form.DOTTED, Form.RINGED};

    private MethodSigns() {}

    /** Whether a method has a sign that no other has. */
    public static boolean knows(String id) {
        return id.equals(NOTHING) || ORDER.contains(id);
    }

    /** The sign of a method with its default parameters. */
    public static Sign of(String id) {
        if (id.equals(NOTHING)) {
            return new Sign(Shape.CIRCLE, Form.OPEN, Ink.TEXT, Dash.SOLID);
        }
        if (id.equals(Contender.CEILING.name())) {
            return new Sign(Shape.DIAMOND, Form.OPEN, Ink.TEXT, Dash.DOTTED);
        }
        int place = ORDER.indexOf(id);
        int number = place >= 0 ? place : hash(id);
        Shape[] shapes = Shape.values();
        Dash[] dashes = Dash.values();
        Ink hue = Ink.hue(number + TURN * (number / shapes.length));
        return new Sign(shapes[number % shapes.length], Form.FILLED, hue, dashes[number % dashes.length]);
    }

    private static int hash(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % 9973);
    }

    /** The signs of methods, in their order; variants of one method are filled differently, in the order of the list. */
    public static List<Sign> of(List<Contender> contenders) {
        Map<String, Integer> variants = new LinkedHashMap<>();
        List<Sign> signs = new ArrayList<>();
        for (Contender contender : contenders) {
            Sign sign = of(contender.id());
            if (!contender.name().equals(contender.id())) {
                int variant = variants.merge(contender.id(), 1, Integer::sum) - 1;
                Form form = contender.id().equals(NOTHING) ? Form.RINGED : VARIANTS[variant % VARIANTS.length];
                sign = new Sign(sign.shape(), form, sign.ink(), sign.dash());
            }
            signs.add(sign);
        }
        return signs;
    }
}
