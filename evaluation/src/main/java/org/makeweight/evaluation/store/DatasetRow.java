package org.makeweight.evaluation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.plan.MinorityTypes;
import org.makeweight.evaluation.plan.PlannedDataset;

/** A data set as a row of the database. */
final class DatasetRow {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The data sets of the current plan, in its order. */
    static final String SELECT = """
            SELECT dataset.*, posterior.probabilities, minority_types.*
            FROM dataset LEFT JOIN posterior ON posterior.dataset = dataset.id
            LEFT JOIN minority_types ON minority_types.of_dataset = dataset.id
            ORDER BY position""";

    private DatasetRow() {}

    static void insert(Connection connection, int position, PlannedDataset dataset) throws SQLException {
        String sql = """
                INSERT INTO dataset (position, id, fingerprint, title, domain, collection, family, licence, home_page,
                    notes, bibtex, row_count, numeric_columns, categorical_columns, missing_cells, minority_rows,
                    majority_rows, target, classes, minority, labels)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        DatasetFacts facts = dataset.dataset().facts();
        DatasetSummary summary = dataset.summary();
        String bibtex = facts.references().stream().map(Reference::bibtex).collect(Collectors.joining());
        Object[] values = {
            position,
            dataset.id(),
            summary.fingerprint(),
            facts.title(),
            facts.domain(),
            facts.collection(),
            facts.family(),
            facts.licence(),
            facts.homePage(),
            facts.notes(),
            bibtex,
            summary.rows(),
            summary.numeric(),
            summary.categorical(),
            summary.missing(),
            summary.minorityRows(),
            summary.majorityRows(),
            summary.target().name(),
            toJson(summary.target().labels()),
            summary.target().minority(),
            Blobs.of(dataset.table().labels())
        };
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        insertTypes(connection, dataset.id(), dataset.minorityTypes());
        Optional<double[]> posterior = dataset.posterior();
        if (posterior.isPresent()) {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO posterior VALUES (?, ?)")) {
                insert.setString(1, dataset.id());
                insert.setBytes(2, Blobs.of(posterior.get()));
                insert.executeUpdate();
            }
        }
    }

    private static void insertTypes(Connection connection, String dataset, MinorityTypes types) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO minority_types VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, dataset);
            insert.setInt(2, types.safe());
            insert.setInt(3, types.borderline());
            insert.setInt(4, types.rare());
            insert.setInt(5, types.outlier());
            insert.executeUpdate();
        }
    }

    static StoredDataset read(ResultSet row) throws SQLException {
        DatasetFacts facts = new DatasetFacts(
                row.getString("title"),
                row.getString("domain"),
                row.getString("collection"),
                row.getString("family"),
                row.getString("licence"),
                row.getString("home_page"),
                row.getString("notes"),
                List.copyOf(Bibliography.parse(row.getString("bibtex")).all().values()));
        DatasetSummary summary = new DatasetSummary(
                row.getString("fingerprint"),
                row.getInt("row_count"),
                row.getInt("numeric_columns"),
                row.getInt("categorical_columns"),
                row.getInt("missing_cells"),
                new ClassColumn(row.getString("target"), fromJson(row.getString("classes")), row.getInt("minority")),
                row.getInt("minority_rows"),
                row.getInt("majority_rows"));
        int[] labels = Blobs.integers(row.getBytes("labels"));
        Optional<double[]> posterior =
                Optional.ofNullable(row.getBytes("probabilities")).map(Blobs::doubles);
        int classes = summary.target().labels().size();
        if (labels.length != summary.rows()
                || (posterior.isPresent() && posterior.get().length != summary.rows())
                || !Arrays.stream(labels).allMatch(label -> label >= 0 && label < classes)) {
            throw new DamagedException("the classes of a data set are not those of its " + summary.rows() + " rows");
        }
        checkCounts(summary, labels);
        Optional<MinorityTypes> types = row.getString("of_dataset") == null
                ? Optional.empty()
                : Optional.of(new MinorityTypes(
                        row.getInt("safe"), row.getInt("borderline"), row.getInt("rare"), row.getInt("outlier")));
        return new StoredDataset(row.getString("id"), facts, summary, labels, posterior, types);
    }

    /** Ratios are made of them. */
    private static void checkCounts(DatasetSummary summary, int[] labels) {
        int[] counts = new int[summary.target().labels().size()];
        for (int label : labels) {
            counts[label]++;
        }
        int minority = counts[summary.target().minority()];
        if (minority == 0
                || minority != summary.minorityRows()
                || Arrays.stream(counts).max().orElse(0) != summary.majorityRows()) {
            throw new DamagedException("a data set does not count the rows of its classes");
        }
    }

    static String toJson(List<String> labels) {
        try {
            return JSON.writeValueAsString(labels);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts is always JSON", e);
        }
    }

    static List<String> fromJson(String json) {
        try {
            return Arrays.asList(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new DamagedException("a stored list of names cannot be read", e);
        }
    }
}
