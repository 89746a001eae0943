package org.makeweight.datasets.tribuo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.PlainFile;
import org.makeweight.core.table.Table;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.data.columnar.ColumnarFeature;
import org.tribuo.data.columnar.ColumnarIterator;
import org.tribuo.data.columnar.FieldProcessor;
import org.tribuo.data.columnar.RowProcessor;
import org.tribuo.data.columnar.processors.field.DoubleFieldProcessor;
import org.tribuo.data.columnar.processors.field.IdentityProcessor;

/**
 * A CSV file as a user's {@code RowProcessor} sees it, as a table.
 *
 * <p>A field that an {@code IdentityProcessor} reads becomes a categorical column of the field's name, one that a
 * {@code DoubleFieldProcessor} reads a numeric one; where the field is empty, or not read, the cell is missing. Any other
 * feature becomes a numeric column of its own name, zero where a row does not have it. So SMOTE-NC and the generators see
 * a category as one, and not as columns of zeros and ones. Columns come in the order of the file's fields, those of one
 * field by name.
 *
 * <p>The file is read by this project's own reader, so Tribuo's, and the library it needs, are not on the class path.
 */
public final class TribuoRows {
    private final String file;
    private final RowProcessor<Label> processor;
    private final List<String> fields;
    private final Map<String, Integer> positions = new HashMap<>();
    private final TableAssembly rows = new TableAssembly();

    private TribuoRows(String file, RowProcessor<Label> processor, List<String> fields) {
        this.file = file;
        this.processor = processor;
        this.fields = fields;
    }

    /**
     * Reads a CSV file with commas and a header, gzip-compressed if its name ends in {@code .gz}; the class column has the
     * name of the field of the response. The rarest class is the minority. A processor whose fields are patterns of names
     * is settled on the file's, as Tribuo's own sources do.
     *
     * @throws BadInputException naming file and line if a row has no label or is not well-formed, or if the file lacks a
     *     field that the processor reads
     */
    public static Table read(Path file, RowProcessor<Label> processor) {
        try (InputStream in = PlainFile.open(file);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in)) {
            TribuoRows rows = null;
            for (NamedCsvRecord line : reader) {
                if (rows == null) {
                    rows = new TribuoRows(file.toString(), processor, line.getHeader());
                    rows.prepare();
                }
                rows.add(line);
            }
            if (rows == null) {
                throw new BadInputException(file + " has no rows");
            }
            return rows.finish();
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        } catch (UncheckedIOException e) {
            throw FileErrors.cannotRead(file, e.getCause());
        } catch (CsvParseException e) {
            throw new BadInputException(file + ": " + e.getMessage(), e);
        }
    }

    private void prepare() {
        if (!processor.isConfigured()) {
            processor.expandRegexMapping(fields);
        }
        for (String field : processor.getColumnNames()) {
            check(field);
        }
        processor.getResponseProcessor().getFieldNames().forEach(this::check);
    }

    private void check(String field) {
        if (!fields.contains(field)) {
            throw new BadInputException(file + " has no field '" + field + "', which the row processor reads"
                    + Spelling.hint(field, fields));
        }
    }

    private String target() {
        return processor.getResponseProcessor().getFieldNames().get(0);
    }

    private void add(NamedCsvRecord line) {
        String place = file + ", line " + line.getStartingLineNumber();
        Map<String, String> values = line.getFieldsAsMap();
        Example<Label> example = processor
                .generateExample(new ColumnarIterator.Row(line.getStartingLineNumber(), fields, values), true)
                .orElseThrow(() -> new BadInputException(
                        place + ": the row processor makes no example of it, for want of a label or of any feature"));
        rows.beginRow(TribuoTables.label(place, example));
        for (ColumnarFeature feature : processor.generateFeatures(values)) {
            add(place, feature);
        }
    }

    private void add(String place, ColumnarFeature feature) {
        String field = feature.getFieldName();
        FieldProcessor reader = processor.getFieldProcessors().get(field);
        if (reader instanceof IdentityProcessor) {
            positions.putIfAbsent(field, fields.indexOf(field));
            if (!feature.getColumnEntry().isBlank()) {
                rows.put(field, feature.getColumnEntry());
            }
        } else if (reader instanceof DoubleFieldProcessor) {
            positions.putIfAbsent(field, fields.indexOf(field));
            rows.put(place, field, feature.getValue(), Double.NaN);
        } else {
            int position = fields.indexOf(field);
            positions.putIfAbsent(feature.getName(), position < 0 ? fields.size() : position);
            rows.put(place, feature.getName(), feature.getValue(), 0);
        }
    }

    private Table finish() {
        Comparator<String> order =
                Comparator.<String>comparingInt(positions::get).thenComparing(Comparator.naturalOrder());
        return rows.finish(file, target(), order);
    }
}
