package org.makeweight.core.dataset;

import java.util.List;
import org.makeweight.core.method.Reference;

/**
 * What is known of a data set besides its content. Unknown texts are empty.
 *
 * @param domain such as healthcare or industry
 * @param collection where it was taken from, such as {@code keel}
 * @param family the table it was made from; sets of one family are not independent
 * @param references what a paper that uses it cites
 */
public record DatasetFacts(
        String title,
        String domain,
        String collection,
        String family,
        String licence,
        String homePage,
        String notes,
        List<Reference> references) {
    public DatasetFacts {
        references = List.copyOf(references);
    }

    /** Facts of a file that a user named: its title alone. */
    public static DatasetFacts untold(String title) {
        return new DatasetFacts(title, "", "", "", "", "", "", List.of());
    }

    /** Whether nothing but the title is known. */
    public boolean untold() {
        return equals(untold(title));
    }
}
