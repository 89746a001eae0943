package org.makeweight.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;

class WholeFileTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whileAFileIsWrittenReadersSeeTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        WholeFile.write(file, out -> {
            out.write("new and longer".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(file).hasContent("old");
            assertThat(names()).hasSize(2).anyMatch(name -> WholeFile.isPart(folder.resolve(name)));
        });
        assertThat(file).hasContent("new and longer");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aWriterThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(BadInputException.class)
                .hasMessage("cannot write " + file + ": the disk is full");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new UncheckedIOException(new IOException("the disk is full"));
                }))
                .isInstanceOf(BadInputException.class)
                .hasMessage("cannot write " + file + ": the disk is full");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    throw new IllegalStateException("other");
                }))
                .hasMessage("other");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aFolderOrAFileWithoutAFolderIsRefused() {
        assertThatThrownBy(() -> WholeFile.write(folder, "text"))
                .hasMessage("cannot write " + folder + ": it is a folder");
        Path lost = folder.resolve("none/a.txt");
        assertThatThrownBy(() -> WholeFile.write(lost, "text"))
                .hasMessage("cannot write " + lost + ": there is no folder " + folder.resolve("none"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and permissions are those of POSIX")
    void aLinkStaysALinkAndPermissionsStayWhatTheyWere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));
        WholeFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile().hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        Path plain = Files.createFile(folder.resolve("plain"));
        Path made = folder.resolve("made");
        WholeFile.write(made, "text");
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void onlyWhatIsNamedAsAPartIsOne() throws IOException {
        for (String name : List.of(".a.txt.123.part", ".a.1.part.mode")) {
            assertThat(WholeFile.isPart(Files.createFile(folder.resolve(name))))
                    .as(name)
                    .isTrue();
        }
        for (String name : List.of("a.txt.123.part", ".a.part", ".123.part", ".a.123.part.bak")) {
            assertThat(WholeFile.isPart(Files.createFile(folder.resolve(name))))
                    .as(name)
                    .isFalse();
        }
    }
}
