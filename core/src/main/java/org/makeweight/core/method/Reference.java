package org.makeweight.core.method;

/**
 * A work to be cited.
 *
 * @param key the BibTeX key, unique over all modules for one work
 * @param bibtex the whole entry, as it goes into {@code references.bib}
 */
public record Reference(String key, String bibtex) {
    /** The value of a field such as {@code title} or {@code doi}, without what encloses it; empty if it has none. */
    public String field(String name) {
        return Bibtex.field(bibtex, name);
    }

    /** The title as a reader sees it, without TeX. */
    public String title() {
        return Bibliography.withoutTex(field("title"));
    }

    /** Family names and year, {@code Chawla et al. 2002}; the key where nobody is named. */
    public String shortForm() {
        if (field("author").isEmpty()) {
            return key;
        }
        String[] authors = field("author").split(" and ", -1);
        String first = familyName(authors[0]);
        String names = switch (authors.length) {
            case 1 -> first;
            case 2 -> first + " and " + familyName(authors[1]);
            default -> first + " et al.";
        };
        return names + " " + field("year");
    }

    private static String familyName(String author) {
        int comma = author.indexOf(',');
        return Bibliography.withoutTex(comma < 0 ? author : author.substring(0, comma));
    }
}
