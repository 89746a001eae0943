package org.makeweight.evaluation.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSimulation;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.dataset.Encoding;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.spec.SpecNode.Mapping;

/** Reads a list of data sets: an id or pattern, {@code {file: ..., target: ...}}, or {@code {simulate: ..., rows: ...}}. */
final class DatasetEntries {
    /** How files of rows end; no data set is called so. */
    private static final Pattern FILE = Pattern.compile(
            "[^*?\\[\\]]*\\.(csv|tsv|txt|arff|dat|libsvm|svm|svmlight|xlsx|parquet)(\\.gz)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final NamedFiles files;

    /** Entries that name files. */
    DatasetEntries(NamedFiles files) {
        this.files = files;
    }

    List<DatasetEntry> read(SpecNode list) {
        List<DatasetEntry> entries = new ArrayList<>();
        for (SpecNode item : list.items()) {
            entries.add(item instanceof Mapping mapping ? entry(mapping) : named(item));
        }
        if (entries.isEmpty()) {
            throw list.place().complain("must list at least one data set");
        }
        return entries;
    }

    private static DatasetEntry named(SpecNode item) {
        String name = item.text();
        if (FILE.matcher(name).matches()) {
            throw item.place()
                    .complain("lists the file " + Quote.of(name) + " like a known data set; write {file: " + name
                            + ", target: COLUMN}, where COLUMN is the class column");
        }
        return new DatasetEntry.Named(name);
    }

    private DatasetEntry entry(Mapping entry) {
        return entry.entries().containsKey("simulate") ? simulated(entry) : ownFile(entry);
    }

    private DatasetEntry ownFile(Mapping entry) {
        entry.allowOnly(Keys.FILE);
        require(entry, List.of("file", "target"));
        SpecNode written = entry.entries().get("file");
        Optional<SpecNode> test = entry.find("test");
        return new DatasetEntry.Own(
                written.text(),
                test.map(SpecNode::text),
                new DatasetFile(
                        files.path(written),
                        entry.entries().get("target").text(),
                        entry.find("minority").map(SpecNode::text),
                        texts(entry, "drop"),
                        texts(entry, "categorical"),
                        dialect(entry),
                        entry.find("group").map(SpecNode::text),
                        entry.find("order").map(SpecNode::text),
                        test.map(node -> files.path(node)),
                        entry.find("name").map(DatasetEntries::name)));
    }

    private static Dialect dialect(Mapping entry) {
        Dialect plain = Dialect.PLAIN;
        return new Dialect(
                texts(entry, "missing"),
                entry.find("encoding")
                        .map(node -> Encoding.of(node.word(Encoding.words())))
                        .orElse(plain.encoding()),
                entry.find("decimal").map(node -> node.word(List.of(".", ",")).charAt(0)),
                entry.find("header").map(SpecNode::flag).orElse(plain.header()));
    }

    private static DatasetEntry simulated(Mapping entry) {
        entry.allowOnly(Keys.SIMULATION);
        require(entry, List.of("rows"));
        Map<String, SpecNode> entries = entry.entries();
        SpecNode imbalance = entries.get("imbalance");
        DatasetSimulation simulation = new DatasetSimulation(
                entries.get("simulate").text(),
                entries.get("rows").integer(1, Integer.MAX_VALUE),
                imbalance == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(imbalance.positive(Double.POSITIVE_INFINITY)),
                entry.find("seed")
                        .map(node -> node.wholeNumber(0, RandomState.MAX_SEED))
                        .orElse(0L),
                entry.find("name").map(DatasetEntries::name));
        SpecNode.Place place = entries.get("simulate").place();
        return new DatasetEntry.Simulated(new SpecNode.Place(place.file(), place.line(), "").toString(), simulation);
    }

    /** A name that may stand wherever an id stands. */
    private static String name(SpecNode node) {
        String name = node.text();
        if (!NAME.matcher(name).matches()) {
            throw node.place()
                    .complain("must be letters, digits, dots, hyphens and underscores, the first a letter or digit,"
                            + " but was '" + name + "'");
        }
        return name;
    }

    private static void require(Mapping entry, List<String> keys) {
        for (String key : keys) {
            if (!entry.entries().containsKey(key)) {
                throw entry.place().complain("entry needs the key '" + key + "'");
            }
        }
    }

    private static List<String> texts(Mapping entry, String key) {
        return entry.find(key)
                .map(node -> node.items().stream().map(SpecNode::text).toList())
                .orElse(List.of());
    }
}
