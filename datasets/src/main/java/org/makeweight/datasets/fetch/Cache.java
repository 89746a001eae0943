package org.makeweight.datasets.fetch;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The folder of a user in which data sets that were fetched are kept. A file's name carries the beginning of its content's
 * hash, so that one made for another version of a data set is never taken for it.
 */
public record Cache(Path folder) {
    /** The system property that names the folder, for one process. */
    public static final String PROPERTY = "makeweight.home";

    /** The environment variable that names the folder. */
    public static final String VARIABLE = "MAKEWEIGHT_HOME";

    private static final int DIGITS = 12;

    /**
     * The folder that {@value #PROPERTY} or else {@value #VARIABLE} names, else {@code makeweight} in {@code XDG_CACHE_HOME}
     * where that is an absolute path, else {@code .cache/makeweight} in the user's home.
     */
    public static Cache ofUser() {
        String own = System.getProperty(PROPERTY);
        return own == null
                ? of(System::getenv, System.getProperty("user.home"))
                : new Cache(Path.of(own).toAbsolutePath());
    }

    static Cache of(UnaryOperator<String> environment, String home) {
        String own = environment.apply(VARIABLE);
        if (own != null && !own.isBlank()) {
            return new Cache(Path.of(own).toAbsolutePath());
        }
        String caches = environment.apply("XDG_CACHE_HOME");
        boolean usable = caches != null && !caches.isBlank() && Path.of(caches).isAbsolute();
        return new Cache((usable ? Path.of(caches) : Path.of(home, ".cache")).resolve("makeweight"));
    }

    /** Where a data set stands once it was fetched. */
    public Path file(String id, String sha256) {
        return datasets().resolve(id + "-" + sha256.substring(0, DIGITS) + ".csv.gz");
    }

    Path datasets() {
        return folder.resolve("datasets");
    }

    /** Where a file stands while it is downloaded. */
    Path part(SourceFile source) {
        return folder.resolve("downloads").resolve(source.sha256() + ".part");
    }

    /** The file whose bytes are locked while data sets are fetched. */
    Path lock() {
        return folder.resolve("downloads").resolve("lock");
    }
}
