package org.makeweight.datasets.catalogue;

import java.nio.file.Path;

/** Where a data set is. */
public sealed interface Location {
    /** In this software, which makes it. */
    record Embedded() implements Location {}

    /** In a folder that the user named. */
    record Folder(Path folder) implements Location {}

    /** In the user's cache, because it was fetched earlier. */
    record Fetched(Path file) implements Location {}

    /** In a public repository, from where it can be fetched. */
    record Remote() implements Location {}

    /**
     * Elsewhere: it must come from a folder.
     *
     * @param reason why it cannot be fetched
     */
    record Elsewhere(String reason) implements Location {}

    /** Whether it can be loaded now. */
    default boolean isHere() {
        return !(this instanceof Remote || this instanceof Elsewhere);
    }

    /** In one word, for a list. */
    default String word() {
        if (this instanceof Embedded) {
            return "embedded";
        }
        if (this instanceof Folder) {
            return "folder";
        }
        if (this instanceof Fetched) {
            return "fetched";
        }
        return this instanceof Remote ? "fetch" : "-";
    }

    /** In a sentence about the data set with an id. */
    default String sentence(String id) {
        if (this instanceof Folder in) {
            return "in the folder " + in.folder();
        }
        if (this instanceof Fetched as) {
            return "fetched as " + as.file();
        }
        if (this instanceof Elsewhere not) {
            return "cannot be fetched (" + not.reason() + "); name a folder that has it by --data";
        }
        return this instanceof Remote
                ? "not here yet; 'makeweight datasets fetch " + id + "' gets it"
                : "made by this software";
    }
}
