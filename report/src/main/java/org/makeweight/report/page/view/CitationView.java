package org.makeweight.report.page.view;

import java.util.List;
import org.makeweight.core.method.Reference;
import org.makeweight.report.citation.CitedWorks;
import org.makeweight.report.citation.Software;

/** The software's own entry, and all works of the run. */
public record CitationView(String software, int count, List<WorkView> works, String bibtex) {
    static CitationView of(Software software, List<Reference> works) {
        return new CitationView(
                software.reference().bibtex(), works.size(), WorkView.of(works), CitedWorks.bibtex(works));
    }
}
