package org.makeweight.report.quality;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.quality.ColumnMargin;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.quality.QualityReport;

/** A comparison as JSON, all digits kept; what is not defined is null. */
public final class QualityJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private QualityJson(JsonGenerator out) {
        this.out = out;
    }

    /**
     * The text, ending in a line feed.
     *
     * @param reused what was found of columns that tell rows apart
     */
    public static String of(QualityReport report, List<ReusedIdentifiers> reused) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            new QualityJson(out).write(report, reused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write(QualityReport report, List<ReusedIdentifiers> reused) throws IOException {
        out.writeStartObject();
        out.writeStringField("target", report.target().orElse(null));
        out.writeArrayFieldStart("groups");
        for (QualityReport.Group group : report.groups()) {
            out.writeStartObject();
            out.writeStringField("class", group.label().orElse(null));
            out.writeNumberField("real_rows", group.realRows());
            out.writeNumberField("synthetic_rows", group.synthetic().rows());
            out.writeNumberField("holdout_rows", group.heldOutRows());
            measures(group);
            columns(group);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("reused_identifiers");
        for (ReusedIdentifiers column : reused) {
            out.writeStartObject();
            out.writeStringField("column", column.column());
            out.writeNumberField("rows", column.rows());
            out.writeNumberField("synthetic_rows", column.syntheticRows());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void measures(QualityReport.Group group) throws IOException {
        out.writeObjectFieldStart("measures");
        for (QualityMeasure measure : QualityMeasure.values()) {
            out.writeObjectFieldStart(measure.id());
            number("synthetic", group.synthetic().of(measure));
            number(
                    "holdout",
                    group.heldOut().map(quality -> quality.of(measure)).orElse(Double.NaN));
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void columns(QualityReport.Group group) throws IOException {
        out.writeArrayFieldStart("columns");
        for (ColumnMargin column : group.synthetic().margins().columns()) {
            out.writeStartObject();
            out.writeStringField("column", column.column());
            number("ks_complement", column.ksComplement());
            number("wasserstein", column.wasserstein());
            number("tv_complement", column.tvComplement());
            number("missing_value_similarity", column.missingValueSimilarity());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void number(String key, double value) throws IOException {
        out.writeFieldName(key);
        if (Double.isNaN(value)) {
            out.writeNull();
        } else {
            out.writeNumber(Decimal.toString(value));
        }
    }
}
