package org.makeweight.evaluation.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.learner.Learners;

/** {@code docs/experiments.md} is the reference of the experiment file: it knows every key, and its examples are read. */
class ExperimentDocumentTest {
    private static final Path PAGE = Path.of("../docs/experiments.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thePageListsTheKeysThatTheReaderKnowsAndNoOthers() {
        int start = page().indexOf("## Keys");
        String keys = page().substring(start, page().indexOf("\n## ", start + 1));
        List<String> listed =
                ROW.matcher(keys).results().map(row -> row.group(1)).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(Keys.EXPERIMENT.names());
    }

    static Stream<String> examples() {
        return EXAMPLE.matcher(page()).results().map(example -> example.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRead(String yaml) {
        assertThat(ExperimentReader.parse(PAGE, yaml, Methods.augmenters(), Learners.all())
                        .datasets())
                .isNotEmpty();
    }
}
