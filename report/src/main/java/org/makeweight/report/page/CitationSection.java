package org.makeweight.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Reference;
import org.makeweight.report.citation.CitedWorks;
import org.makeweight.report.citation.Software;
import org.makeweight.report.markup.XmlText;

/** The software's own entry, and all works of the run. */
final class CitationSection {
    private CitationSection() {}

    static String of(Software software, List<Reference> works) {
        String list = works.stream().map(CitationSection::item).collect(Collectors.joining());
        return "<p>The software:</p>\n<pre>"
                + XmlText.escape(software.reference().bibtex())
                + "</pre>\n<p>Methods, classifiers, metrics and data sets have authors too; <code>references.bib</code> has"
                + " the works behind this run, and <code>paper.tex</code> is an example document with every table.</p>\n"
                + "<details><summary>The works <span>" + works.size() + "</span></summary>\n<ul class=\"works\">\n"
                + list
                + "</ul>\n</details>\n<details><summary>BibTeX <span>references.bib</span></summary>\n<pre>"
                + XmlText.escape(CitedWorks.bibtex(works)) + "</pre>\n</details>\n";
    }

    private static String item(Reference work) {
        String doi = work.field("doi");
        String link = doi.isEmpty()
                ? ""
                : " <a href=\"https://doi.org/" + XmlText.escape(doi) + "\">doi:" + XmlText.escape(doi) + "</a>";
        return "<li>" + XmlText.escape(work.shortForm()) + ". <cite>" + XmlText.escape(work.title()) + "</cite>." + link
                + " <code>" + XmlText.escape(work.key()) + "</code></li>\n";
    }
}
