package org.makeweight.evaluation.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;

/**
 * Results that are stored stand for a version of an algorithm, so no algorithm may give other ones under the same version. The
 * file {@code algorithm-versions.csv} holds a hash of what each gave; {@code -Dgolden.update=true} writes it anew, but never
 * another hash under the same version.
 */
class AlgorithmVersionsTest {
    private static final Path FILE =
            Path.of("src/test/resources/org/makeweight/evaluation/method/algorithm-versions.csv");

    private static final List<Table> TABLES = List.of(
            Tables.random(1, 90, 30, 4, 0, 0.7),
            Tables.random(2, 90, 30, 3, 2, 0.7),
            Tables.random(3, 90, 30, 0, 4, 0.7));

    private static final Table TEST = Tables.random(4, 40, 20, 3, 2, 0.7);

    /** A line of the file. */
    private record Known(int version, String hash) {}

    static List<String> augmenters() {
        return AugmenterContractTest.methods();
    }

    /** All but native code, whose bytes are one processor's, and {@code olcut}, which is any trainer of a file. */
    static List<String> learners() {
        return Learners.all().all().stream()
                .map(Method::id)
                .filter(id -> !id.startsWith("xgboost") && !id.equals("olcut"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("augmenters")
    void anAugmenterOfTheSameVersionGivesTheSameRows(String method) throws IOException {
        Configured<Augmenter> configured = Methods.augmenters().parse(method);
        Sha256 sha = new Sha256();
        for (Table table : TABLES) {
            try {
                Augmentation made =
                        configured.make().augment(table, Amount.balanced(), new RandomState(42), Execution.QUIET);
                add(sha, made);
            } catch (NotApplicableException e) {
                sha.text("not applicable");
            }
        }
        compare("augmenter", configured.method(), sha.hex());
    }

    private static void add(Sha256 sha, Augmentation made) {
        sha.integer(made.table().rows());
        for (double value : made.table().values()) {
            sha.real(value);
        }
        for (int label : made.table().labels()) {
            sha.integer(label);
        }
        for (double weight : made.weights().orElse(new double[0])) {
            sha.real(weight);
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aClassifierOfTheSameVersionGivesTheSameScores(String id) throws IOException {
        Configured<Learner> configured = Learners.all().parse(id);
        Sha256 sha = new Sha256();
        for (double score :
                configured.make().train(TABLES.get(1), Optional.empty(), 5).score(TEST)) {
            sha.real(score);
        }
        compare("classifier", configured.method(), sha.hex());
    }

    @Test
    void theFileNamesNoMethodThatIsGone() throws IOException {
        List<String> here = Stream.concat(
                        augmenters().stream().map(method -> "augmenter," + method.split(":", 2)[0]),
                        learners().stream().map(id -> "classifier," + id))
                .toList();
        assertThat(read().keySet()).containsExactlyInAnyOrderElementsOf(here);
    }

    private static void compare(String kind, Method<?> method, String hash) throws IOException {
        String name = kind + "," + method.id();
        Map<String, Known> all = read();
        Known known = all.get(name);
        Known now = new Known(method.version(), hash);
        if (Boolean.getBoolean("golden.update") && (known == null || known.version() < now.version())) {
            all.put(name, now);
            write(all);
            return;
        }
        assertThat(known)
                .as(name + " is not in " + FILE + "; -Dgolden.update=true adds it")
                .isNotNull();
        assertThat(now)
                .as(
                        known.version() == now.version()
                                ? "%s gives other results under the same version: raise its version, so that stored results"
                                        + " of the old one are not taken for those of the new one"
                                : "%s has another version than in the file; -Dgolden.update=true writes the new one",
                        name)
                .isEqualTo(known);
    }

    private static Map<String, Known> read() throws IOException {
        Map<String, Known> known = new LinkedHashMap<>();
        if (!Files.exists(FILE)) {
            return known;
        }
        for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("kind")) {
                known.put(cells[0] + "," + cells[1], new Known(Integer.parseInt(cells[2]), cells[3]));
            }
        }
        return known;
    }

    private static void write(Map<String, Known> known) throws IOException {
        StringBuilder text = new StringBuilder("kind,id,version,sha256\n");
        known.forEach((name, entry) -> text.append(name)
                .append(',')
                .append(entry.version())
                .append(',')
                .append(entry.hash())
                .append('\n'));
        Files.writeString(FILE, text);
    }
}
