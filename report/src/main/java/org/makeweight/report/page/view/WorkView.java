package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.method.Reference;

/**
 * A work that is cited.
 *
 * @param doi empty if it has none
 * @param last whether no other follows in its cell
 */
public record WorkView(String name, String title, String doi, String key, boolean last) {
    static List<WorkView> of(List<Reference> references) {
        List<WorkView> works = new ArrayList<>();
        for (Reference work : references) {
            boolean last = works.size() == references.size() - 1;
            works.add(new WorkView(work.shortForm(), work.title(), work.field("doi"), work.key(), last));
        }
        return works;
    }
}
