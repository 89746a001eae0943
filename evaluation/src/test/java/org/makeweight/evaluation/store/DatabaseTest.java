package org.makeweight.evaluation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;

class DatabaseTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makesOne() {
        file = folder.resolve("results.sqlite");
        try (Database database = Database.open(file)) {
            database.transaction(connection -> execute(connection, "INSERT INTO meta VALUES ('a', '1')"));
        }
    }

    private static void execute(Connection connection, String sql) throws java.sql.SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Database database, String key) {
        return database.query(
                "SELECT value FROM meta WHERE key = ?", rows -> rows.next() ? rows.getString(1) : null, key);
    }

    @Test
    void whatWasCommittedIsThereInOnePlainFile() {
        assertThat(folder).isDirectoryNotContaining("glob:**-{wal,shm,journal}");
        try (Database database = Database.read(file)) {
            assertThat(value(database, "a")).isEqualTo("1");
        }
    }

    @Test
    void aTransactionIsKeptWholeOrNotAtAllAndTheFirstFailureIsTold() {
        try (Database database = Database.openExisting(file)) {
            assertThatThrownBy(() -> database.transaction(connection -> {
                        execute(connection, "INSERT INTO meta VALUES ('b', '2')");
                        execute(connection, "INSERT INTO meta VALUES ('a', '3')");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("cannot write " + file + ": ")
                    .hasMessageContaining("UNIQUE constraint");
            assertThatThrownBy(() -> database.transaction(connection -> {
                        execute(connection, "INSERT INTO meta VALUES ('b', '2')");
                        throw new IllegalArgumentException("no more");
                    }))
                    .hasMessage("no more");
            assertThat(value(database, "b")).isNull();
            assertThat(value(database, "a")).isEqualTo("1");
        }
    }

    @Test
    void whoeverWritesHasItAlone() {
        try (Database writer = Database.openExisting(file)) {
            writer.transaction(connection -> execute(connection, "INSERT INTO meta VALUES ('b', '2')"));
            assertThatThrownBy(() -> Database.openExisting(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageEndingWith("another process is using it");
            assertThatThrownBy(() -> Database.read(file)).hasMessageEndingWith("another process is using it");
        }
        Database.read(file).close();
    }

    @Test
    void aNewerFormIsRefusedAndNotAltered() throws IOException {
        try (Database database = Database.openExisting(file)) {
            database.transaction(
                    connection -> execute(connection, "UPDATE meta SET value = '99' WHERE key = 'schema'"));
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.open(file)).hasMessageContaining("written by a newer version");
        assertThatThrownBy(() -> Database.openExisting(file)).hasMessageContaining("written by a newer version");
        assertThatThrownBy(() -> Database.read(file)).hasMessageContaining("written by a newer version");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**-{wal,shm,journal}");
    }

    @Test
    void aReaderAltersNothingAndMayNot() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Database database = Database.read(file)) {
            assertThatThrownBy(() -> database.transaction(
                            connection -> execute(connection, "INSERT INTO meta VALUES ('b', '2')")))
                    .hasMessageContaining("readonly");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
