package org.makeweight.evaluation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.makeweight.core.failure.BadInputException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

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

    /** What is opened, and what for. */
    private enum Access {
        /** To write; made with its tables if it is not there. */
        MAKE,
        /** To write what is there already. */
        CHANGE,
        /** To read; nothing of it is altered. */
        READ
    }

    /**
     * Opens a file, making it with its tables if it is not there.
     *
     * @throws BadInputException if it is another kind of file, of another version, or in use
     */
    static Database open(Path file) {
        return open(file, Access.MAKE);
    }

    /**
     * Opens a file that is there, to add to it.
     *
     * @throws BadInputException if it is another kind of file, of another version, in use, or without a plan
     */
    static Database openExisting(Path file) {
        return open(file, Access.CHANGE);
    }

    /**
     * Opens a file that is there, to read it and nothing more.
     *
     * @throws BadInputException if it is another kind of file, of another version, in use, or without a plan
     */
    static Database read(Path file) {
        return open(file, Access.READ);
    }

    private static Database open(Path file, Access access) {
        Connection connection = null;
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(access == Access.READ);
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            Database database = new Database(file, connection);
            database.prepare(access);
            return database;
        } catch (SQLException e) {
            closeQuietly(connection);
            String reason = e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code
                    ? "another process is using it"
                    : e.getMessage();
            throw new BadInputException("cannot open the results in " + file + ": " + reason, e);
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private void prepare(Access access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLISECONDS);
            if (access != Access.READ) {
                // for the life of the connection: two runs in one folder would spoil each other's tables
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            }
            int version = version(statement);
            checkVersion(version, access);
            if (access == Access.READ) {
                checkWhole(statement);
                return;
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

    /** A damaged page would otherwise be met half-way, or never. */
    private void checkWhole(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            String said = found.next() ? found.getString(1) : "nothing";
            if (!said.equals("ok")) {
                throw new BadInputException(file + " is damaged: " + said);
            }
        }
    }

    private void checkVersion(int version, Access access) {
        if (version > SCHEMA_VERSION) {
            throw new BadInputException(file + " was written by a newer version of this program (its form is " + version
                    + ", this version knows up to " + SCHEMA_VERSION + ")");
        }
        if (access != Access.MAKE && version == 0) {
            throw new BadInputException(file + " is empty: it holds no results of this program");
        }
        if (access == Access.READ && version < SCHEMA_VERSION) {
            throw new BadInputException(file + " was written by an older version of this program (its form is "
                    + version + "); 'makeweight report' brings it up to date");
        }
    }

    /** The version of the tables; 0 where there are none, which is asked before anything is changed. */
    private int version(Statement statement) throws SQLException {
        String active = "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')";
        try (ResultSet count = statement.executeQuery(active)) {
            if (count.next() && count.getInt(1) > 0) {
                throw new BadInputException(
                        file + " holds triggers or views, which results of this program never have; it is not opened");
            }
        }
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

    /**
     * The result of a query.
     *
     * @param parameters texts for its question marks
     * @throws BadInputException if the file is damaged
     */
    <T> T query(String sql, Reader<T> reader, String... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (DamagedException | SQLException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    /**
     * A row of a query as what it stands for. Whatever a row of somebody else's file holds ends here.
     *
     * @throws BadInputException if it cannot be that
     */
    <T> T row(ResultSet rows, Reader<T> reader) {
        try {
            return reader.read(rows);
        } catch (BadInputException e) {
            throw e;
        } catch (DamagedException | SQLException e) {
            throw damaged(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw damaged("a value is missing or out of its range", e);
        }
    }

    private BadInputException damaged(String what, Exception e) {
        return new BadInputException(file + " is damaged: " + what, e);
    }

    /** Does some work in one transaction: all of it is kept or nothing. */
    void transaction(Work work) {
        try {
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw new IllegalStateException("cannot write " + file + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    /** The first failure is the one that is told: SQLite may have rolled back already, as on a full disk. */
    private void rollBack(Exception first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    /** Copies all of it into a new file. */
    void copyTo(Path target) {
        try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toAbsolutePath().toString());
            copy.execute();
        } catch (SQLException e) {
            throw new BadInputException("cannot copy " + file + " to " + target + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            if (!connection.isReadOnly()) {
                connection.setAutoCommit(true);
                statement.execute("PRAGMA journal_mode = DELETE");
            }
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
