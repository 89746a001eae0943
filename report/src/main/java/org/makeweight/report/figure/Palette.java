package org.makeweight.report.figure;

import java.util.List;

/**
 * Signs for methods that stay apart without colour and, in colour, for readers who do not see all of them: eight shapes and
 * seven hues of Okabe and Ito, taken in turn, give 56 different signs. Doing nothing has a sign of its own, an open ring in
 * the colour of the text.
 */
final class Palette {
    /** Paths about the origin, of about equal weight. */
    private static final List<String> SHAPES = List.of(
            "M-4.6-4.6H4.6V4.6H-4.6Z",
            "M0-6.2L5.9 4.6H-5.9Z",
            "M0-6.6L5.4 0L0 6.6L-5.4 0Z",
            "M0-5.3A5.3 5.3 0 1 1 0 5.3A5.3 5.3 0 1 1 0-5.3Z",
            "M0 6.2L5.9-4.6H-5.9Z",
            "M-1.9-6H1.9V-1.9H6V1.9H1.9V6H-1.9V1.9H-6V-1.9H-1.9Z",
            "M0-6.4L1.6-2.2L6.1-2L2.6 .8L3.8 5.2L0 2.7L-3.8 5.2L-2.6 .8L-6.1-2L-1.6-2.2Z",
            "M-5.6-2.9L-2.9-5.6L0-2.7L2.9-5.6L5.6-2.9L2.7 0L5.6 2.9L2.9 5.6L0 2.7L-2.9 5.6L-5.6 2.9L-2.7 0Z");

    private static final String RING =
            "M0-5.6A5.6 5.6 0 1 1 0 5.6A5.6 5.6 0 1 1 0-5.6ZM0-3A3 3 0 1 0 0 3A3 3 0 1 0 0-3Z";

    private static final String DIAMOND = "M0-8L8 0L0 8L-8 0ZM0-4.4L-4.4 0L0 4.4L4.4 0Z";

    private static final int HUES = 7;

    /** What could be reached, which is no method: an open diamond, larger than any sign of a method. */
    static final Sign CEILING = new Sign(DIAMOND, "mw-base");

    private Palette() {}

    /** What a method is drawn with. */
    record Sign(String path, String style) {}

    /**
     * The signs of some methods.
     *
     * @param baseline the position of the one that does nothing; -1 for none
     */
    static Sign[] signs(int methods, int baseline) {
        Sign[] signs = new Sign[methods];
        int next = 0;
        for (int i = 0; i < methods; i++) {
            if (i == baseline) {
                signs[i] = new Sign(RING, "mw-base");
            } else {
                signs[i] = new Sign(SHAPES.get(next % SHAPES.size()), "mw-c" + next % HUES);
                next++;
            }
        }
        return signs;
    }
}
