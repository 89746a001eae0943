package org.makeweight.report.figure;

import org.makeweight.report.model.ReportModel;

/**
 * A method as figures name it.
 *
 * @param name as tables have it: the id, with parameters that differ from the defaults, {@code smote(k_neighbors=3)}, or with
 *     a threshold, {@code none@tuned}
 * @param title as readers see it
 */
public record Contender(String name, String title) {
    /** The best that could be reached, which is no method. */
    public static final Contender CEILING = new Contender("(ceiling)", "Bayes-optimal");

    /** The method of this name in a report. */
    public static Contender of(ReportModel model, String name) {
        return new Contender(name, model.augmenters().of(name));
    }

    /** The method's id alone. */
    String id() {
        int end = 0;
        while (end < name.length() && (end == 0 || (name.charAt(end) != '(' && name.charAt(end) != '@'))) {
            end++;
        }
        return name.substring(0, end);
    }
}
