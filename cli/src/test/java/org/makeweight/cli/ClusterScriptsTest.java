package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the scripts of examples/cluster run, told by programs in the place of makeweight and of Slurm. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for a POSIX shell")
class ClusterScriptsTest {
    /** Writes its arguments down, a line a call. */
    private static final String MAKEWEIGHT = """
            #!/bin/sh
            line=
            for word; do
                line="$line|$word"
            done
            printf '%s\\n' "$line" >>"$CALLS"
            """;

    /** Does at once what Slurm would do later, each task of an array after the other. */
    private static final String SBATCH = """
            #!/bin/sh
            tasks=1-1
            for word; do
                case $word in
                --array=*) tasks=${word#--array=} ;;
                esac
                wrapped=$word
            done
            for SLURM_ARRAY_TASK_ID in $(seq "${tasks%-*}" "${tasks#*-}"); do
                export SLURM_ARRAY_TASK_ID
                sh -c "$wrapped"
            done
            echo 7
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writePrograms() throws IOException {
        for (List<String> program : List.of(List.of("makeweight", MAKEWEIGHT), List.of("sbatch", SBATCH))) {
            Path file = Files.writeString(folder.resolve(program.get(0)), program.get(1));
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"xargs.sh, 1", "slurm.sh, 4"})
    void eachShardIsRunOnceAndAllAreJoinedWhateverTheNames(String script, String threads) throws Exception {
        String out = folder.resolve("it's out").toString();
        List<String> calls = calls(script, "my spec.yaml", "2", out, "--data", "some data");
        List<String> wanted = new ArrayList<>(List.of("|--version"));
        for (int shard = 1; shard <= 2; shard++) {
            wanted.add("|run|my spec.yaml|--shard|" + shard + "/2|--out|" + out + "-shards/" + shard + "|--threads|"
                    + threads + "|--quiet|--data|some data");
        }
        wanted.add("|merge|" + out + "|" + out + "-shards/1|" + out + "-shards/2");
        assertThat(calls).containsExactlyInAnyOrderElementsOf(wanted).startsWith("|--version");
        assertThat(calls.get(calls.size() - 1)).startsWith("|merge|");
    }

    private List<String> calls(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(
                Path.of("..", "examples", "cluster", script).toAbsolutePath().toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("MAKEWEIGHT", folder.resolve("makeweight").toString());
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        assertThat(builder.start().waitFor())
                .as("%s", Files.readString(folder.resolve("log")))
                .isZero();
        return Files.readAllLines(folder.resolve("calls"));
    }
}
