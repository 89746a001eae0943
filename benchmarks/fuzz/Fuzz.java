import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Mutates valid files of every kind that the command reads, and gives them to the command in this process. An input may be taken
 * or refused in one line (exit code 2); everything else is an escape, and its input is kept: a command too that takes more than half a
 * minute of processor time, or ten minutes, in which even a busy machine does something. Half of the mutants of a kind start from one that was told in words not seen before: that is its coverage.
 *
 * <pre>java -cp cli/target/makeweight.jar benchmarks/fuzz/Fuzz.java [MINUTES] [SEED] [FOLDER]</pre>
 */
public final class Fuzz {
    private static final long PROCESSOR_SECONDS = 30;
    private static final long SECONDS = 600;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int KEPT_SEEDS = 200;

    private static final String CSV = """
            age,income,plan,y
            23,1200.5,a,no
            31,,b,no
            45,3100,"c, d",yes
            52,2.5e3,a,no
            29,-7,b,yes
            61,0,a,no
            """;

    private static final String ARFF = """
            % rows
            @relation rows
            @attribute age numeric
            @attribute plan {a,b,'c d'}
            @attribute y {no,yes}
            @data
            23,a,no
            31,?,no
            45,'c d',yes
            52,b,no
            29,a,yes
            """;

    private static final String KEEL = """
            @relation rows
            @attribute age integer [23, 52]
            @attribute plan {a, b}
            @attribute y {no, yes}
            @inputs age, plan
            @outputs y
            @data
            23, a, no
            31, b, no
            45, a, yes
            52, b, no
            29, <null>, yes
            """;

    private static final String LIBSVM = """
            -1 1:0.5 3:2
            -1 2:1
            1 1:-3.5 2:4 # a remark
            -1 3:1e-3
            1 1:2
            """;

    private static final String SPEC = """
            makeweight: 1
            name: "fuzz"
            seed: 3
            kind: augmentation
            datasets:
              - make-classification
              - {simulate: noise, rows: 90, imbalance: 5, name: other}
              - {file: rows.csv, target: y, minority: "yes", drop: [income], missing: ["?"], name: own}
            augmenters: [none, smote: {k_neighbors: [1, 3]}, "wgan-gp": {steps: 3}]
            classifiers: [logistic-regression, knn: {k: 1}]
            validation: {folds: 2, repeats: 1, scheme: stratified}
            tune: {inner_folds: 2, inner_repeats: 1, metric: f1}
            preprocessing: {scale: standard, impute: median, encode: one-hot}
            ratio: 0.9
            thresholds: [0.5, tuned]
            limits: {seconds: 60}
            primary: f1
            costs: {false_negative: 10, false_positive: 1}
            metrics: [recall, precision, f1, expected_cost]
            """;

    private static final String BIB = """
            @article{fuzz2020,
              author = {Jane O'Fuzz and {M\\"u}ller, Hans},
              title = "A {T}itle",
              year = 2020,
              journal = {J. Fuzz}
            }
            @misc{other, title = {Other}, year = {2021}, note = {x}}
            """;

    private static final String CATALOGUE = """
            id,title,domain,rows,numeric_features,categorical_features,missing_cells,majority_label,minority_label,imbalance_ratio,citation_key,source,licence,sha256,home_page,notes,classes,minority_rows,duplicate_rows,constant_features,family,categorical_columns,collection
            rows,Rows,health,6,2,1,1,no,yes,2,fuzz2020,made,CC0,0,https://example.org,,2,2,0,0,rows,plan,own
            """;

    private static final List<String> WORDS = List.of(
            "\0", "\t", "\u2028", "\u00e9", "\"", "'", "{", "}", "[", "]", ",", ":", "@", "&a", "*a", "~", "null", "NaN", "inf",
            "1e999", "-0", "2147483648", "9223372036854775808", "30000000", "\r\n", "!!int", "%", "\\", "$", "../", "\uFEFF");

    private static final String TRAINER = """
            <config>
              <component name="sgd" type="org.tribuo.classification.sgd.linear.LinearSGDTrainer">
                <property name="objective" value="hinge"/>
                <property name="optimiser" value="adagrad"/>
                <property name="epochs" value="2"/>
                <property name="seed" value="1"/>
              </component>
              <component name="hinge" type="org.tribuo.classification.sgd.objectives.Hinge"/>
              <component name="adagrad" type="org.tribuo.math.optimisers.AdaGrad">
                <property name="initialLearningRate" value="0.1"/>
              </component>
            </config>
            """;

    private static final String FOLDS = "repeat_0,repeat_1\n0,1\n1,0\n0,1\n1,0\n1,0\n0,1\n";

    private static final String SCORES = """
            dataset,none,smote,"wgan-gp"
            yeast4,0.21,0.31,0.30
            ecoli1,0.71,0.72,failed
            abalone,0.05,,0.07
            glass0,0.5,0.6,0.55
            pima,0.4,0.41,NA
            haberman,0.3,0.2,0.25
            """;

    /** What no column of a store should hold. */
    private static final List<Object> VALUES = java.util.Arrays.asList(
            null, -1, 0, 1, 7, Long.MAX_VALUE, Integer.MIN_VALUE, 1e308, Double.POSITIVE_INFINITY, "", "x\ny", "[]", "[null]", "{", "failed",
            "completed", "tuned", new byte[0], new byte[] {1, 2, 3}, new byte[] {-1, -1, -1, 127, 9}, new byte[] {0, 0, 0, 0, 120, -100, 3, 0, 0, 0, 0, 1});

    /** How an input becomes another one. */
    private interface Mutation {
        byte[] of(byte[] bytes) throws Exception;
    }

    /** One kind of input: a file that is mutated and the command that reads it. */
    private record Target(String name, String file, byte[] valid, Mutation mutation, String... command) {
        Target(String name, String file, byte[] valid, String... command) {
            this(name, file, valid, Fuzz::mutate, command);
        }
    }

    private static final class Tally {
        private int taken;
        private int refused;
        private int escaped;
        private final List<byte[]> seeds = new ArrayList<>();
        private final Map<String, Integer> words = new TreeMap<>();
    }

    private static Random chance;
    private static Path place;
    private static final ExecutorService WORKER = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    private Fuzz() {}

    /** Runs for so many minutes. */
    public static void main(String[] arguments) throws Exception {
        double minutes = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        chance = new Random(arguments.length > 1 ? Long.parseLong(arguments[1]) : 0);
        place = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("fuzz-");
        Files.createDirectories(place.resolve("escapes"));
        List<Target> targets = targets();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        PrintStream screen = System.out;
        for (Target target : targets) {
            Outcome valid = run(target, target.valid());
            screen.printf("%-28s valid: exit code %d%n", target.name(), valid.code());
            if (valid.code() == 2 || valid.code() == 1) {
                screen.println("  " + valid.error());
            }
            if (valid.equals(run(target, utf8("\0\1]")))) {
                throw new IllegalStateException(target.name() + ": the command answers the same whatever its file holds");
            }
            Tally tally = new Tally();
            tally.seeds.add(target.valid());
            tallies.put(target.name(), tally);
        }
        long end = System.nanoTime() + (long) (minutes * 60e9);
        for (int turn = 0; System.nanoTime() < end; turn++) {
            Target target = targets.get(turn % targets.size());
            attempt(target, tallies.get(target.name()), screen);
        }
        report(tallies, screen);
        System.exit(tallies.values().stream().anyMatch(tally -> tally.escaped > 0) ? 1 : 0);
    }

    private static void attempt(Target target, Tally tally, PrintStream screen) throws Exception {
        byte[] start = tally.seeds.get(chance.nextBoolean() ? 0 : chance.nextInt(tally.seeds.size()));
        byte[] mutant = target.mutation().of(start);
        Outcome outcome = run(target, mutant);
        boolean line = outcome.error().strip().lines().filter(each -> each.startsWith("makeweight:")).count() <= 1;
        if (outcome.code() == 2 && line && !outcome.error().contains("\tat ")) {
            tally.refused++;
        } else if ((outcome.code() == 0 || outcome.code() == 3 || (outcome.code() == 1 && target.command()[0].equals("verify")
                        && !outcome.error().contains("failed:")))) {
            tally.taken++;
        } else {
            tally.escaped++;
            Path kept = place.resolve("escapes").resolve(target.name().replaceAll("[^a-z]+", "-") + "-" + tally.escaped);
            Files.write(kept, mutant);
            screen.println("ESCAPE " + target.name() + ", exit code " + outcome.code() + ", " + kept + ": "
                    + outcome.error().lines().findFirst().orElse(""));
        }
        String words = outcome.code() + outcome.error().replaceAll("'[^']*'|[0-9]+", "#");
        if (tally.words.merge(words, 1, Integer::sum) == 1 && tally.seeds.size() < KEPT_SEEDS) {
            tally.seeds.add(mutant);
        }
    }

    private static void report(Map<String, Tally> tallies, PrintStream screen) {
        screen.printf("%n| input | inputs | taken | refused | kinds of answers | escapes |%n|---|---:|---:|---:|---:|---:|%n");
        int all = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            int inputs = tally.taken + tally.refused + tally.escaped;
            all += inputs;
            screen.printf(
                    "| %s | %d | %d | %d | %d | %d |%n",
                    entry.getKey(), inputs, tally.taken, tally.refused, tally.words.size(), tally.escaped);
        }
        screen.println(all + " inputs");
    }

    private static byte[] mutate(byte[] bytes) {
        byte[] mutant = bytes.clone();
        int changes = 1 + chance.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = mutant.length == 0 ? 0 : chance.nextInt(mutant.length);
            int length = Math.min(mutant.length - at, 1 + chance.nextInt(chance.nextInt(10) == 0 ? 400 : 12));
            switch (chance.nextInt(6)) {
                case 0 -> mutant = splice(mutant, at, length, new byte[0]);
                case 1 -> mutant = splice(
                        mutant, at, 0, WORDS.get(chance.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
                case 2 -> mutant = splice(mutant, at, 0, java.util.Arrays.copyOfRange(mutant, at, at + length));
                case 3 -> {
                    int from = mutant.length == 0 ? 0 : chance.nextInt(mutant.length);
                    int to = Math.min(mutant.length, from + length);
                    mutant = splice(mutant, at, length, java.util.Arrays.copyOfRange(mutant, from, to));
                }
                case 4 -> {
                    byte[] random = new byte[length];
                    chance.nextBytes(random);
                    mutant = splice(mutant, at, length, random);
                }
                default -> {
                    if (mutant.length > 0) {
                        mutant[at] ^= (byte) (1 << chance.nextInt(8));
                    }
                }
            }
        }
        return mutant;
    }

    /** A store in which a few values are others, behind the back of the check sums of its pages. */
    private static byte[] values(byte[] store) throws Exception {
        Path file = place.resolve("mutant.sqlite");
        Files.write(file, store);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            String sql = "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'";
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            int changes = 1 + chance.nextInt(3);
            for (int change = 0; change < changes; change++) {
                String[] column = columns.get(chance.nextInt(columns.size())).split("\\.");
                change(connection, column[0], column[1]);
            }
        }
        return Files.readAllBytes(file);
    }

    private static void change(Connection connection, String table, String column) throws Exception {
        String some = " FROM " + table + " ORDER BY " + (chance.nextBoolean() ? "rowid" : "random()") + " LIMIT 1";
        Object value = VALUES.get(chance.nextInt(VALUES.size()));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + column + some)) {
            if (row.next() && chance.nextBoolean()) {
                Object is = row.getObject(1);
                value = is instanceof byte[] blob ? mutate(blob) : is instanceof String text ? new String(mutate(utf8(text)), StandardCharsets.UTF_8) : value;
            }
        }
        String where = chance.nextInt(4) == 0 ? "" : " WHERE rowid = (SELECT rowid" + some + ")";
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table + " SET " + column + " = ?" + where)) {
            update.setObject(1, value);
            update.executeUpdate();
        } catch (SQLException e) {
            // what the table itself refuses
        }
    }

    private static byte[] splice(byte[] bytes, int at, int length, byte[] in) {
        byte[] made = new byte[bytes.length - length + in.length];
        System.arraycopy(bytes, 0, made, 0, at);
        System.arraycopy(in, 0, made, at, in.length);
        System.arraycopy(bytes, at + length, made, at + in.length, bytes.length - at - length);
        return made;
    }

    private record Outcome(int code, String error) {}

    private static Outcome run(Target target, byte[] content) throws Exception {
        Path file = place.resolve(target.file());
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        Files.write(file, content);
        try {
            return command(target.command());
        } finally {
            if (before == null) {
                Files.delete(file);
            } else {
                Files.write(file, before);
            }
            // what SQLite keeps beside its file must not meet another one
            for (String ending : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(place.resolve(target.file() + ending));
            }
        }
    }

    private static Outcome command(String... words) throws Exception {
        String[] arguments = Stream.of(words).map(word -> word.replace("@", place + "/")).toArray(String[]::new);
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        Future<Integer> future = WORKER.submit(() -> {
            var run = Class.forName("org.makeweight.cli.Makeweight").getDeclaredMethod("run", String[].class);
            run.setAccessible(true);
            return (Integer) run.invoke(null, (Object) arguments);
        });
        try {
            return new Outcome(await(future), error.toString(StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            future.cancel(true);
            return new Outcome(-1, e.getMessage());
        } catch (java.util.concurrent.ExecutionException e) {
            return new Outcome(-2, String.valueOf(e.getCause().getCause()));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The exit code of a command, which is waited for as long as it may use the processor. */
    private static int await(Future<Integer> command) throws Exception {
        long begin = System.nanoTime();
        long used = SYSTEM.getProcessCpuTime();
        while (true) {
            try {
                return command.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (SYSTEM.getProcessCpuTime() - used > PROCESSOR_SECONDS * 1_000_000_000) {
                    throw new TimeoutException("takes more than " + PROCESSOR_SECONDS + " s of processor time");
                }
                if (System.nanoTime() - begin > SECONDS * 1_000_000_000) {
                    throw new TimeoutException("has not ended after " + SECONDS + " s");
                }
            }
        }
    }

    private static List<Target> targets() throws Exception {
        Files.writeString(place.resolve("rows.csv"), CSV);
        Path data = Files.createDirectories(place.resolve("data"));
        Files.writeString(data.resolve("catalogue.csv"), CATALOGUE);
        Files.writeString(data.resolve("references.bib"), BIB);
        Files.writeString(data.resolve("rows.csv"), CSV);
        Files.writeString(place.resolve("small.yaml"), """
                makeweight: 1
                name: small
                datasets: [make-classification]
                augmenters: [smote, gan: {steps: 2}]
                classifiers: [knn]
                validation: {folds: 2, repeats: 1}
                generator_seeds: 1
                metrics: [f1, brier]
                thresholds: [0.5, tuned]
                baselines: false
                origins: true
                quality: true
                projection: true
                """);
        if (command("run", "@small.yaml", "--out", "@run", "--quiet").code() != 0) {
            throw new IllegalStateException("the small experiment does not run");
        }
        List<Target> targets = new ArrayList<>();
        targets.add(file("CSV", "a.csv", CSV));
        targets.add(file("ARFF", "a.arff", ARFF));
        targets.add(file("KEEL", "a.dat", KEEL));
        targets.add(new Target("LIBSVM", "a.libsvm", utf8(LIBSVM), "augment", "--method", "random-oversampling", "--input", "@a.libsvm",
                "--target", "class", "--output", "@out.csv"));
        targets.add(new Target("CSV, compressed", "a.csv.gz", gzip(CSV), "augment", "--method", "random-oversampling", "--input",
                "@a.csv.gz", "--target", "y", "--output", "@out.csv"));
        targets.add(new Target("experiment", "a.yaml", utf8(SPEC), "run", "@a.yaml", "--dry-run"));
        targets.add(new Target("catalogue", "data/catalogue.csv", utf8(CATALOGUE), "datasets", "list", "--data", "@data"));
        targets.add(new Target("bibliography", "data/references.bib", utf8(BIB), "datasets", "list", "--data", "@data"));
        Files.writeString(place.resolve("trained.yaml"),
                "makeweight: 1\ndatasets: [make-classification]\nclassifiers: [olcut: {file: trainer.xml, name: sgd}]\n");
        targets.add(new Target("trainer of OLCUT", "trainer.xml", utf8(TRAINER), "run", "@trained.yaml", "--dry-run"));
        Files.writeString(place.resolve("divided.yaml"),
                "makeweight: 1\ndatasets: [{file: rows.csv, target: y}]\naugmenters: [none]\nbaselines: false\nvalidation: {folds_file: folds.csv}\n");
        targets.add(new Target("folds", "folds.csv", utf8(FOLDS), "run", "@divided.yaml", "--dry-run"));
        targets.add(new Target("scores", "scores.csv", utf8(SCORES), "stats", "--input", "@scores.csv", "--control", "none"));
        for (String name : List.of("results.sqlite", "environment.json", "SHA256SUMS")) {
            targets.add(new Target(name + ", verify", "run/" + name, inRun(name), "verify", "@run", "--trials", "1"));
        }
        targets.add(new Target("results.sqlite, cite", "run/results.sqlite", inRun("results.sqlite"), "cite", "@run"));
        // a report writes into its folder
        copy("run", "reported");
        targets.add(new Target("environment.json, report", "reported/environment.json", inRun("environment.json"), "report", "@reported"));
        targets.add(new Target("values in results.sqlite, report", "reported/results.sqlite", inRun("results.sqlite"), Fuzz::values, "report", "@reported"));
        targets.add(new Target("values in results.sqlite, verify", "run/results.sqlite", inRun("results.sqlite"), Fuzz::values, "verify", "@run", "--trials", "1"));
        // the first releases kept the experiment in its file alone
        copy("run", "first");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place.resolve("first/results.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM meta WHERE key = 'experiment'");
        }
        targets.add(new Target("experiment.yaml, cite", "first/experiment.yaml", inRun("experiment.yaml"), "cite", "@first"));
        return targets;
    }

    private static byte[] inRun(String name) throws IOException {
        return Files.readAllBytes(place.resolve("run").resolve(name));
    }

    private static void copy(String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(place.resolve(from))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = place.resolve(to).resolve(place.resolve(from).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Target file(String name, String file, String valid) {
        return new Target(name, file, utf8(valid), "augment", "--method", "random-oversampling", "--input", "@" + file, "--target",
                "y", "--output", "@out.csv");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(utf8(text));
        }
        return bytes.toByteArray();
    }
}
