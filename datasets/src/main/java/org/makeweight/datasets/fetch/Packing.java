package org.makeweight.datasets.fetch;

/** How the rows are packed in the file that is downloaded. */
public sealed interface Packing {
    /** Not at all. */
    record Plain() implements Packing {}

    /** As a gzip file. */
    record Gzip() implements Packing {}

    /**
     * As a file in a zip archive.
     *
     * @param member the path of the file in the archive
     */
    record Zip(String member) implements Packing {}
}
