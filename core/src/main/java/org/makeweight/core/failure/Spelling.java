package org.makeweight.core.failure;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * The known name nearest to the given one by edit distance, a transposition counting one.
     *
     * @param name what the user wrote
     * @param known the names that would have been right; the first of equally near ones wins
     * @return empty if nothing is near: more than a third of the letters would have to change
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int lengths = Math.abs(name.length() - candidate.length());
            if (3L * lengths > Math.max(name.length(), candidate.length()) + 2L) {
                continue;
            }
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        boolean near = best != null && 3 * least <= Math.max(name.length(), best.length()) + 2;
        return near ? Optional.of(best) : Optional.empty();
    }

    /** {@code "; did you mean 'smote'?"}, or nothing if no known name is near. */
    public static String hint(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** {@code "; did you mean 'smote'?"}, or all known names if none is near. */
    public static String hintOrAll(String name, Collection<String> known) {
        String hint = hint(name, known);
        return hint.isEmpty() ? "; there are " + String.join(", ", known) : hint;
    }

    /** Optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + substitution);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
