package org.makeweight.report.canvas;

/**
 * What an area is filled with.
 *
 * @param opacity above 0, 1 for opaque
 */
public record Fill(Ink ink, double opacity) {
    public static Fill of(Ink ink) {
        return new Fill(ink, 1);
    }
}
