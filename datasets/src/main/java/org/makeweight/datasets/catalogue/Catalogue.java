package org.makeweight.datasets.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;

/**
 * All data sets that can be named: the embedded ones, then those of each folder in the order given. Where two have one
 * id, the first is meant.
 */
public final class Catalogue implements DatasetSource {
    private static final Pattern COMPRESSED = Pattern.compile("\\.gz$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{1,6}$");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._]+");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Catalogue(List<Entry> all) {
        all.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    }

    /**
     * The embedded data sets and those of folders.
     *
     * @throws BadInputException if a folder has no catalogue or a wrong one
     */
    public static Catalogue of(List<Path> folders) {
        List<Entry> all = new ArrayList<>(Embedded.entries());
        folders.forEach(folder -> all.addAll(DataFolder.read(folder).entries()));
        return new Catalogue(all);
    }

    /** Every data set, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * The data set with an id.
     *
     * @throws BadInputException if there is none, with the nearest known id
     */
    public Entry get(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new BadInputException("no data set '" + id + "'" + hint(id, entries.keySet()));
        }
        return entry;
    }

    /**
     * The data sets that a name or a pattern means.
     *
     * @param name an id, a glob over ids, or either of them after {@code COLLECTION/} or {@code FAMILY/}
     * @return at least one, in the order of the catalogue
     * @throws BadInputException if there is none, with the nearest known name
     */
    public List<Entry> matching(String name) {
        int slash = name.indexOf('/');
        if (slash < 0 && !DatasetSource.isPattern(name)) {
            return List.of(get(name));
        }
        Collection<Entry> among = slash < 0 ? entries.values() : group(name.substring(0, slash));
        Pattern pattern = Glob.compile(name.substring(slash + 1));
        List<Entry> matching = among.stream()
                .filter(entry -> pattern.matcher(entry.id()).matches())
                .toList();
        if (matching.isEmpty()) {
            String letters = name.substring(slash + 1).replaceAll("[*?]", "");
            throw new BadInputException("no data set matches '" + name + "'"
                    + hint(letters, among.stream().map(Entry::id).toList()));
        }
        return matching;
    }

    private List<Entry> group(String name) {
        List<Entry> members = entries.values().stream()
                .filter(entry -> facts(entry).collection().equals(name)
                        || facts(entry).family().equals(name))
                .toList();
        if (members.isEmpty()) {
            Set<String> groups = new LinkedHashSet<>();
            entries.values().forEach(entry -> groups.add(facts(entry).collection()));
            entries.values().forEach(entry -> groups.add(facts(entry).family()));
            throw new BadInputException("no collection or family '" + name + "'" + hint(name, groups));
        }
        return members;
    }

    private static DatasetFacts facts(Entry entry) {
        return entry.dataset().facts();
    }

    private static String hint(String name, Collection<String> known) {
        String hint = Spelling.hint(name, known);
        return hint.isEmpty() ? "; see 'makeweight datasets list', and --data for folders with more" : hint;
    }

    @Override
    public List<Dataset> find(String name) {
        return matching(name).stream().map(Entry::dataset).toList();
    }

    @Override
    public Dataset open(DatasetFile file) {
        String id = id(file.file());
        return new Dataset(
                id,
                DatasetFacts.untold(id),
                () -> DataFile.read(file.file(), ReadOptions.of(file)).table());
    }

    /** The file's name in lower case without its endings, with a hyphen for whatever is no letter, digit, dot or line. */
    static String id(Path file) {
        String name = String.valueOf(file.getFileName());
        String bare = ENDING.matcher(COMPRESSED.matcher(name).replaceFirst("")).replaceFirst("");
        String safe =
                UNSAFE.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^[-.]+|-+$", "");
        return safe.isEmpty() ? "data" : safe;
    }
}
