package org.makeweight.report.page.view;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.figure.Contender;
import org.makeweight.report.figure.MethodSigns;
import org.makeweight.report.figure.Sign;
import org.makeweight.report.page.data.RunData;

/**
 * The mark of a method, drawn about the origin.
 *
 * @param number of the method in the data of the page
 */
public record SignView(int number, String svg) {
    /** The marks of all methods. */
    public static List<SignView> of(RunData data) {
        List<Sign> signs = MethodSigns.of(data.methods().stream()
                .map(method -> new Contender(method.name(), method.title()))
                .toList());
        return IntStream.range(0, signs.size())
                .mapToObj(m -> new SignView(m, svg(signs.get(m))))
                .toList();
    }

    private static String svg(Sign sign) {
        Canvas canvas = new Canvas();
        sign.draw(canvas, 0, 0, 1, "");
        return SvgFormat.content(canvas.drawing(1, 1, "", ""));
    }
}
