package org.makeweight.datasets.fetch;

import java.util.List;

/**
 * Two classes made of many.
 *
 * @param minority the labels that make the minority
 * @param minorityName its label
 * @param restName the label of all others
 */
public record JoinedClasses(List<String> minority, String minorityName, String restName) {
    public JoinedClasses {
        minority = List.copyOf(minority);
        if (minority.isEmpty() || minorityName.isEmpty() || restName.isEmpty()) {
            throw new IllegalArgumentException("minority, minority_name and rest_name must all be given or none");
        }
    }
}
