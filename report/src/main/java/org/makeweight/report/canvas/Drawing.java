package org.makeweight.report.canvas;

import java.util.List;

/**
 * A finished picture.
 *
 * @param title what it shows, in a few words
 * @param description what is in it, for readers who do not see it
 */
public record Drawing(double width, double height, String title, String description, List<Element> elements) {
    public Drawing {
        elements = List.copyOf(elements);
    }
}
