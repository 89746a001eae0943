package org.makeweight.datasets.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.format.ReadOptions;

/**
 * A public data set that this software knows and does not bring with it.
 *
 * @param listing its line in the list of them
 * @param facts what is known of it
 * @param terms whether it may be passed on
 * @param whyNot why there is no recipe for it; empty if there is one
 */
record KnownSet(Listing listing, DatasetFacts facts, Terms terms, String whyNot) {
    String id() {
        return listing.id();
    }

    boolean canBeFetched() {
        return whyNot.isEmpty();
    }

    /** Its file in a cache, whether it is there or not. */
    Path file(Cache cache) {
        return cache.file(id(), listing.sha256());
    }

    /** As an entry of a catalogue, which is loaded from the cache. */
    Entry entry(Cache cache) {
        Summary summary = listing.summary();
        ReadOptions options = listing.options();
        Dataset dataset = new Dataset(id(), facts, () -> load(cache, options));
        Map<String, String> further = new LinkedHashMap<>();
        further.put("terms", terms.meaning());
        further.putAll(listing.further());
        return new Entry(dataset, () -> summary, location(cache), further);
    }

    private Location location(Cache cache) {
        Path file = file(cache);
        if (canBeFetched() && Files.exists(file)) {
            return new Location.Fetched(file);
        }
        return canBeFetched() ? new Location.Remote() : new Location.Elsewhere(whyNot);
    }

    private Table load(Cache cache, ReadOptions options) {
        if (!location(cache).isHere()) {
            throw complaintOfAbsence();
        }
        return ListedFile.load(
                file(cache), options, listing.sha256(), "the list of known data sets (delete it to fetch it again)");
    }

    /** What to do where it is asked for and not here. */
    BadInputException complaintOfAbsence() {
        Location elsewhere = canBeFetched() ? new Location.Remote() : new Location.Elsewhere(whyNot);
        String is = canBeFetched() ? "' is " : "' ";
        return new BadInputException("data set '" + id() + is + elsewhere.sentence(id()));
    }
}
