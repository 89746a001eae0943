package org.makeweight.datasets.catalogue;

/** Whether a data set may be passed on, as far as its licence tells. */
public enum Terms {
    /** It may, with its source named. */
    YES("free to use and to pass on if its source is cited"),

    /** Its owner restricts its use. */
    NO("restricted: read its terms; it is fetched only with --accept-licence"),

    /** Nobody has said so clearly. */
    UNCLEAR("unclear: nothing is known beyond that; cite it, and do not publish a copy without asking its owner");

    private final String meaning;

    Terms(String meaning) {
        this.meaning = meaning;
    }

    /** What follows for a user, to be read after the licence. */
    public String meaning() {
        return meaning;
    }
}
