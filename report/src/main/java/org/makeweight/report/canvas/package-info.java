/**
 * What figures are drawn on. A figure puts {@link org.makeweight.report.canvas.Element elements} on a
 * {@link org.makeweight.report.canvas.Canvas}, which gives a {@link org.makeweight.report.canvas.Drawing}; three formats write
 * the same drawing: {@link org.makeweight.report.canvas.SvgFormat SVG},
 * {@link org.makeweight.report.canvas.PdfFormat PDF} and {@link org.makeweight.report.canvas.TikzFormat TikZ}. Widths of
 * text come from the one {@link org.makeweight.report.canvas.Typeface typeface} that is shipped, so that labels stand at the
 * same places in all of them, on every machine.
 *
 * <p>The unit is a pixel of SVG, 1/96 inch; y grows downwards.
 */
package org.makeweight.report.canvas;
