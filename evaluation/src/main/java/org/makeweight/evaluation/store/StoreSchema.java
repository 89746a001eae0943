package org.makeweight.evaluation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.makeweight.core.failure.BadInputException;

/** The tables of a store, {@code schema.sql}, and how those of earlier releases become these. */
final class StoreSchema {
    /** Of the tables as they are now. */
    static final int VERSION = 3;

    private StoreSchema() {}

    /**
     * The version of the tables in a file; 0 where there are none. It is asked before anything is changed.
     *
     * @throws BadInputException if they are no tables of this program, or more than tables
     */
    static int version(Statement statement, Path file) throws SQLException {
        // a virtual table has no page of its own: what is behind its name is code
        String active =
                "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view') OR (type = 'table' AND rootpage = 0)";
        try (ResultSet count = statement.executeQuery(active)) {
            if (count.next() && count.getInt(1) > 0) {
                throw new BadInputException(
                        file
                                + " holds triggers, views or virtual tables, which results of this program never have; it is not opened");
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
                int known = Integer.parseInt(version.getString(1));
                if (known > 0) {
                    return known;
                }
            }
        } catch (SQLException | NumberFormatException e) {
            throw new BadInputException(file + " holds no results of this program", e);
        }
        throw new BadInputException(file + " holds no results of this program");
    }

    /** Makes the tables that are not there, after those of an earlier version were brought up to date. */
    static void apply(Statement statement, int version) throws SQLException {
        if (version == 1) {
            toVersion2(statement);
        }
        // all of them each time: a file of an earlier release may lack the younger ones
        for (String command : commands().split(";\n", -1)) {
            statement.execute(command);
        }
        statement.execute("INSERT OR REPLACE INTO meta VALUES ('schema', '" + VERSION + "')");
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

    private static String commands() {
        try (InputStream in = StoreSchema.class.getResourceAsStream("schema.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
