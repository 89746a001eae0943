package org.makeweight.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;

class FolderFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../a", "a/../b", "/a", "a//b", "a/", "a\\..\\b"})
    void noNameLeadsOutOfTheFolder(String name) {
        assertThatThrownBy(() -> FolderFile.in(folder, name))
                .isInstanceOf(BadInputException.class)
                .hasMessage("'" + name + "' is no name of a file in " + folder);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links are those of POSIX")
    void noLinkIsFollowed() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("tables"), Path.of("real"));
        Files.createSymbolicLink(folder.resolve("real/a"), Path.of("nowhere"));
        for (String name : new String[] {"tables/a", "tables", "real/a"}) {
            assertThatThrownBy(() -> FolderFile.in(folder, name)).hasMessageContaining("is a link");
        }
        assertThat(FolderFile.in(folder, "real/b")).isEqualTo(folder.resolve("real/b"));
    }
}
