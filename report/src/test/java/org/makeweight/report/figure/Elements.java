package org.makeweight.report.figure;

import java.util.List;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Element;

/** The elements of a drawing by their kind. */
final class Elements {
    private Elements() {}

    static <T extends Element> List<T> of(Drawing drawing, Class<T> kind) {
        return drawing.elements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static List<String> texts(Drawing drawing) {
        return of(drawing, Element.Words.class).stream()
                .map(Element.Words::text)
                .toList();
    }

    /** Marks of methods' size and more. */
    static List<Element.Mark> marks(Drawing drawing, double scale) {
        return of(drawing, Element.Mark.class).stream()
                .filter(mark -> mark.scale() == scale && mark.opacity() == 1)
                .toList();
    }
}
