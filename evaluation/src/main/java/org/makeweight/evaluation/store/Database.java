package org.makeweight.evaluation.store;

import java.nio.file.Files;
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
        /** To write into the tables that are there already; those of an earlier version are brought up to date. */
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

    /** An empty one with its tables, which goes when it is closed. */
    static Database inMemory() {
        return open(Path.of("memory"), "jdbc:sqlite::memory:", Access.MAKE);
    }

    private static Database open(Path file, Access access) {
        return open(file, "jdbc:sqlite:" + file.toAbsolutePath(), access);
    }

    private static Database open(Path file, String address, Access access) {
        Connection connection = null;
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(access == Access.READ);
            connection = config.createConnection(address);
            Database database = new Database(file, connection);
            database.prepare(access);
            return database;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw new BadInputException("cannot open the results in " + file + ": " + reason(file, e), e);
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static String reason(Path file, SQLException e) {
        if (e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code) {
            return "another process is using it";
        }
        // the low byte is the kind of error, what stands above it the case
        if ((e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_READONLY.code) {
            return "it may only be read; copy the folder to where files can be written";
        }
        Path ahead = file.resolveSibling(file.getFileName() + "-wal");
        if (e.getErrorCode() == SQLiteErrorCode.SQLITE_CANTOPEN.code && Files.exists(ahead)) {
            return "a run that was stopped left " + ahead.getFileName()
                    + " beside it, which can be read only where files can be written; copy the folder";
        }
        return e.getMessage();
    }

    private void prepare(Access access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLISECONDS);
            if (access != Access.READ) {
                // for the life of the connection: two runs in one folder would spoil each other's tables
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            }
            int version = StoreSchema.version(statement, file);
            checkVersion(version, access);
            if (access == Access.READ) {
                checkWhole(statement);
                return;
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            connection.setAutoCommit(false);
            if (access == Access.MAKE || version < StoreSchema.VERSION) {
                StoreSchema.apply(statement, version);
            }
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
        if (version > StoreSchema.VERSION) {
            throw new BadInputException(file + " was written by a newer version of this program (its form is " + version
                    + ", this version knows up to " + StoreSchema.VERSION + ")");
        }
        if (access != Access.MAKE && version == 0) {
            throw new BadInputException(file + " is empty: it holds no results of this program");
        }
        if (access == Access.READ && version < StoreSchema.VERSION) {
            throw new BadInputException(file + " was written by an older version of this program (its form is "
                    + version + "); 'makeweight report' brings it up to date");
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
