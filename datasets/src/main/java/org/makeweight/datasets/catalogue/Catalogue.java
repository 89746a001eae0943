package org.makeweight.datasets.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSimulation;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.datasets.fetch.Cache;

/**
 * All data sets that can be named: the embedded ones, then those of each folder in the order given, then the public ones
 * that this software knows, some of which were fetched earlier. Where two have one id, the first is meant.
 */
public final class Catalogue implements DatasetSource {
    private static final Pattern COMPRESSED = Pattern.compile("\\.gz$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{1,6}$");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._]+");

    private final Map<String, Entry> own = new LinkedHashMap<>();
    private final Cache cache;

    private Catalogue(List<Entry> own, Cache cache) {
        own.forEach(entry -> this.own.putIfAbsent(entry.id(), entry));
        this.cache = cache;
    }

    /**
     * The embedded data sets, those of folders, and those in the user's cache.
     *
     * @throws BadInputException if a folder has no catalogue or a wrong one
     */
    public static Catalogue of(List<Path> folders) {
        return of(folders, Cache.ofUser());
    }

    /**
     * The embedded data sets, those of folders, and those in a cache.
     *
     * @throws BadInputException if a folder has no catalogue or a wrong one
     */
    public static Catalogue of(List<Path> folders, Cache cache) {
        List<Entry> own = new ArrayList<>(Embedded.entries());
        folders.forEach(folder -> own.addAll(DataFolder.read(folder).entries()));
        return new Catalogue(own, cache);
    }

    /** Every data set, in order, those that are not here among them. */
    public List<Entry> entries() {
        Map<String, Entry> all = new LinkedHashMap<>(own);
        KnownSets.all().forEach(known -> all.putIfAbsent(known.id(), known.entry(cache)));
        return List.copyOf(all.values());
    }

    /**
     * The data set with an id, wherever it is.
     *
     * @throws BadInputException if there is none, with the nearest known id
     */
    public Entry get(String id) {
        Entry entry = own.get(id);
        if (entry != null) {
            return entry;
        }
        List<Entry> entries = entries();
        return entries.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(Naming.of(entries).complaint(id)));
    }

    /**
     * The data sets that a name or a pattern means and that are here.
     *
     * @param name an id, a glob over ids, or either of them after {@code COLLECTION/} or {@code FAMILY/}
     * @return at least one, in the order of the catalogue
     * @throws BadInputException if there is none, saying how to get those that it means elsewhere, or else with the
     *     nearest known name
     */
    public List<Entry> matching(String name) {
        Entry entry = own.get(name);
        if (entry != null) {
            return List.of(entry);
        }
        List<Entry> entries = entries();
        List<Entry> meant = Naming.of(entries).matching(name);
        if (meant.isEmpty()) {
            throw new BadInputException(Naming.of(entries).complaint(name));
        }
        List<Entry> here =
                meant.stream().filter(each -> each.location().isHere()).toList();
        if (here.isEmpty()) {
            throw complaintOfAbsence(name, meant);
        }
        return here;
    }

    private static BadInputException complaintOfAbsence(String name, List<Entry> meant) {
        if (!Naming.isPattern(name)) {
            return KnownSets.get(name).complaintOfAbsence();
        }
        long remote = meant.stream()
                .filter(each -> each.location() instanceof Location.Remote)
                .count();
        String remedy = remote == 0
                ? "; none of them can be fetched, but --data names folders that have them"
                : "; 'makeweight datasets fetch " + name + "' gets " + remote
                        + ", and --data names folders with others";
        return new BadInputException("no data set that matches '" + name + "' is here" + remedy);
    }

    @Override
    public List<Dataset> find(String name) {
        return matching(name).stream().map(Entry::dataset).toList();
    }

    @Override
    public Dataset open(DatasetFile file) {
        String id = file.name().orElseGet(() -> id(file.file()));
        OwnFile own = new OwnFile(file);
        String title = file.name().orElseGet(() -> bare(file.file()));
        return new Dataset(id, DatasetFacts.untold(title), own::table, Optional.empty(), own::roles);
    }

    @Override
    public Dataset simulate(DatasetSimulation simulation) {
        return Embedded.made(simulation);
    }

    /** The file's name in lower case without its endings, with a hyphen for whatever is no letter, digit, dot or line. */
    public static String id(Path file) {
        String safe = UNSAFE.matcher(bare(file).toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^[-.]+|-+$", "");
        return safe.isEmpty() ? "data" : safe;
    }

    /** The file's name without its endings. */
    private static String bare(Path file) {
        String name = String.valueOf(file.getFileName());
        return ENDING.matcher(COMPRESSED.matcher(name).replaceFirst("")).replaceFirst("");
    }
}
