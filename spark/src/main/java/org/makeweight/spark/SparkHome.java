package org.makeweight.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.ClassPath;
import org.makeweight.evaluation.run.Executor;

/**
 * A folder with Apache Spark: its jars are in {@code jars}, as in Spark's own distributions.
 *
 * @param folder an installation of Spark 4 for Scala 2.13
 */
public record SparkHome(Path folder) {
    /** The environment variable that names an installation. */
    public static final String VARIABLE = "SPARK_HOME";

    /**
     * The Spark to use: what {@value #VARIABLE} names, else the one in the user's cache, into which it is fetched if it is
     * not there.
     *
     * @param cache the user's folder for what was fetched
     * @param notice told, in one line, that Spark is about to be fetched
     * @throws BadInputException if {@value #VARIABLE} names something else, or if there is nothing to fetch it with
     * @throws IOException if it cannot be fetched
     */
    public static SparkHome ofUser(Path cache, Consumer<String> notice) throws IOException, InterruptedException {
        Optional<SparkHome> atHand = atHand(System::getenv, cache);
        return atHand.isPresent() ? atHand.get() : new SparkFetch(ownPlace()).into(fetched(cache), version(), notice);
    }

    /**
     * The Spark that can be used without fetching anything.
     *
     * @param environment the value of a variable, or null
     * @throws BadInputException if {@value #VARIABLE} names something else
     */
    public static Optional<SparkHome> atHand(UnaryOperator<String> environment, Path cache) {
        String named = environment.apply(VARIABLE);
        if (named != null && !named.isBlank()) {
            SparkHome home = new SparkHome(Path.of(named));
            home.check();
            return Optional.of(home);
        }
        return Optional.of(new SparkHome(fetched(cache))).filter(home -> Files.isDirectory(home.folder));
    }

    private static Path fetched(Path cache) {
        return cache.resolve("spark-" + version());
    }

    /** The version of Spark that this was compiled for. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = SparkHome.class.getResourceAsStream("spark.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private void check() {
        List<String> cores = jars().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith("spark-core_"))
                .toList();
        if (cores.stream().noneMatch(name -> name.startsWith("spark-core_2.13-4."))) {
            throw new BadInputException(VARIABLE + " is " + folder + ", which has "
                    + (cores.isEmpty() ? "no jars/spark-core_2.13-4*.jar" : "jars/" + cores.get(0))
                    + "; it must be an installation of Spark 4 for Scala 2.13, or unset to have one fetched");
        }
    }

    /** The jars by name; none if there is no such folder. */
    private List<Path> jars() {
        Path jars = folder.resolve("jars");
        if (!Files.isDirectory(jars)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInputException("cannot read the folder " + jars + ": " + e.getMessage(), e);
        }
    }

    /**
     * Starts Spark in this process.
     *
     * @param master as Spark writes it, {@code local[2]} or {@code spark://host:7077}; if empty, what {@code spark-submit} or
     *     a system property says, else {@code local[*]}
     * @throws BadInputException if Spark does not start with it
     */
    public Executor start(Optional<String> master) {
        return start(master.orElseGet(() -> System.getProperty("spark.master", "local[*]")));
    }

    private Executor start(String master) {
        String logging = "log4j2.configurationFile";
        if (System.getProperty(logging) == null) {
            System.setProperty(
                    logging, SparkHome.class.getResource("log4j2.properties").toString());
        }
        SparkLoader loader = new SparkLoader(urls(), SparkHome.class.getClassLoader());
        try {
            return (Executor) loader.loadClass(SparkHome.class.getPackageName() + ".SparkExecutor")
                    .getConstructor(String.class, List.class)
                    .newInstance(master, ClassPath.jars());
        } catch (InvocationTargetException e) {
            throw new BadInputException(
                    "Spark does not start with --master " + master + ": " + reason(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Spark cannot be used: " + e, e);
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return message.lines().findFirst().orElse(e.getClass().getSimpleName());
    }

    private URL[] urls() {
        List<Path> files = new ArrayList<>(jars());
        files.add(ownPlace());
        URL[] urls = new URL[files.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = files.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
        return urls;
    }

    /** The jar or folder that this class comes from. */
    private static Path ownPlace() {
        try {
            return Path.of(SparkHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
