package org.makeweight.spark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.ScratchFolder;

/** Fetches Spark with the Maven wrapper of the project that this program was built in. */
final class SparkFetch {
    private static final String WRAPPER = File.separatorChar == '\\' ? "mvnw.cmd" : "mvnw";

    private final Path program;

    /**
     * Makes it.
     *
     * @param program a file or folder within the project
     */
    SparkFetch(Path program) {
        this.program = program;
    }

    /**
     * Fetches Spark.
     *
     * @param home the folder to make; it is there whole or not at all
     * @param notice told, in one line, what is about to be done
     * @throws BadInputException if the program does not stand in its project
     * @throws IOException if it cannot be fetched
     */
    SparkHome into(Path home, String version, Consumer<String> notice) throws IOException, InterruptedException {
        Path wrapper = wrapper();
        notice.accept("fetching Apache Spark " + version + " through Maven into " + home
                + "; this happens once and is a download of about 150 MB");
        Files.createDirectories(home.getParent());
        try (ScratchFolder work = ScratchFolder.in(home.getParent(), "spark-part-")) {
            copy(wrapper, work.path());
            if (!Files.isDirectory(home)) {
                Files.move(work.path().resolve("home"), home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new SparkHome(home);
    }

    private Path wrapper() {
        for (Path folder = program; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(WRAPPER))) {
                return folder.resolve(WRAPPER);
            }
        }
        throw new BadInputException("--executor spark needs Spark: set " + SparkHome.VARIABLE
                + " to an installation of Spark 4 (there is no " + WRAPPER + " above " + program
                + " to fetch it with)");
    }

    private static void copy(Path wrapper, Path work) throws IOException, InterruptedException {
        Path project = work.resolve("pom.xml");
        try (InputStream in = SparkFetch.class.getResourceAsStream("libraries.xml")) {
            Files.copy(in, project);
        }
        Path log = work.resolve("log");
        Process maven = new ProcessBuilder(
                        wrapper.toString(),
                        "-B",
                        "-ntp",
                        "-q",
                        "-f",
                        project.toString(),
                        "dependency:copy-dependencies",
                        "-DincludeScope=runtime",
                        "-DoutputDirectory=" + work.resolve("home").resolve("jars"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (maven.waitFor() != 0) {
                throw new IOException("cannot fetch Spark: " + reason(log));
            }
        } finally {
            maven.destroy();
        }
    }

    /** The first error in a log of Maven. */
    private static String reason(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .map(line -> line.substring("[ERROR]".length()).strip())
                .findFirst()
                .orElse(lines.isEmpty() ? "Maven says nothing" : lines.get(lines.size() - 1));
    }
}
