package org.makeweight.core.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.makeweight.core.failure.BadInputException;

/** Files of a folder that may come from somebody else: a link in it could lead anywhere, and is never followed. */
public final class FolderFile {
    private FolderFile() {}

    /**
     * A file of a folder, there or not.
     *
     * @param name with slashes, of names that are no dots
     * @throws BadInputException if it is a link, a device or a named pipe, or lies in a folder that is a link
     */
    public static Path in(Path folder, String name) {
        Path file = folder;
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
                throw new BadInputException("'" + name + "' is no name of a file in " + folder);
            }
            file = file.resolve(part);
            if (Files.isSymbolicLink(file)) {
                throw new BadInputException(file + " is a link; a folder of results holds files of its own");
            }
            if (WholeFile.isNoFile(file)) {
                // to read a named pipe would wait for somebody to write into it
                throw new BadInputException(file + " is neither a file nor a folder");
            }
        }
        return file;
    }
}
