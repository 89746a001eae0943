package org.makeweight.evaluation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.makeweight.core.failure.BadInputException;

/**
 * One SQLite file, open for this process alone. It is written ahead of (WAL), so that a killed process loses at most the
 * transaction it was in, and is a single plain file again when it is closed.
 */
final class Database implements AutoCloseable {
    private static final int SCHEMA_VERSION = 2;
    private static final int PATIENCE_MILLISECONDS = 2000;

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Reads rows of a query. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Does something with the connection. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /**
     * Opens a file, making it with its tables if it is not there.
     *
     * @throws BadInputException if it is another kind of file, of another version, or in use
     */
    static Database open(Path file) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            Database database = new Database(file, connection);
            database.prepare();
            return database;
        } catch (SQLException e) {
            closeQuietly(connection);
            String reason = e.getErrorCode() == org.sqlite.SQLiteErrorCode.SQLITE_BUSY.code
                    ? "another process is using it"
                    : e.getMessage();
            throw new BadInputException("cannot open the results in " + file + ": " + reason, e);
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLISECONDS);
            // for the life of the connection: two runs in one folder would spoil each other's tables
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            int version = version(statement);
            if (version > SCHEMA_VERSION) {
                throw new BadInputException(file + " was written by a newer version of this program (its form is "
                        + version + ", this version knows up to " + SCHEMA_VERSION + ")");
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            connection.setAutoCommit(false);
            if (version == 1) {
                toVersion2(statement);
            }
            // all of them each time: a file of an earlier release may lack the younger ones
            for (String command : schema().split(";\n", -1)) {
                statement.execute(command);
            }
            statement.execute("INSERT OR REPLACE INTO meta VALUES ('schema', '" + SCHEMA_VERSION + "')");
            connection.commit();
        }
    }

    /** The version of the tables; 0 where there are none, which is asked before anything is changed. */
    private int version(Statement statement) throws SQLException {
        int tables;
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
            tables = count.next() ? count.getInt(1) : 0;
        }
        if (tables == 0) {
            return 0;
        }
        try (ResultSet version = statement.executeQuery("SELECT value FROM meta WHERE key = 'schema'")) {
            if (version.next()) {
                return Integer.parseInt(version.getString(1));
            }
        } catch (SQLException | NumberFormatException e) {
            throw new BadInputException(file + " holds no results of this program", e);
        }
        throw new BadInputException(file + " holds no results of this program");
    }

    /** Trials had one line each, at the first threshold, and at first one figure for fitting and generating. */
    private static void toVersion2(Statement statement) throws SQLException {
        if (lacks(statement, "trial", "fit_seconds")) {
            statement.execute("ALTER TABLE trial RENAME COLUMN augment_seconds TO generate_seconds");
            statement.execute("ALTER TABLE trial ADD COLUMN fit_seconds REAL DEFAULT 0");
        }
        if (lacks(statement, "trial", "class_scores")) {
            statement.execute("ALTER TABLE trial ADD COLUMN class_scores BLOB");
            statement.execute("ALTER TABLE trial ADD COLUMN provenance TEXT");
        }
        if (lacks(statement, "plan", "threshold")) {
            statement.execute("ALTER TABLE plan ADD COLUMN threshold TEXT NOT NULL DEFAULT '0.5'");
            statement.execute("ALTER TABLE plan ADD COLUMN choice TEXT");
        }
    }

    private static boolean lacks(Statement statement, String table, String column) throws SQLException {
        String sql = "SELECT count(*) FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'";
        try (ResultSet columns = statement.executeQuery(sql)) {
            return columns.next() && columns.getInt(1) == 0;
        }
    }

    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result of a query. */
    <T> T query(String sql, Reader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** Does some work in one transaction: all of it is kept or nothing. */
    void transaction(Work work) {
        try {
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            // the write-ahead file stays beside the database; the next opening takes it in
        }
        closeQuietly(connection);
    }

    private static void closeQuietly(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // nothing is lost: everything that was committed is in the file
        }
    }
}
