package org.makeweight.datasets.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.fetch.FetchException;
import org.makeweight.datasets.fetch.FetchListener;
import org.makeweight.datasets.fetch.Fetcher;
import org.makeweight.datasets.fetch.Recipe;

/**
 * What is to be fetched.
 *
 * @param items each data set once, in the order of first mention
 * @param notes one sentence for each data set that a pattern matched and that is left out
 */
public record FetchPlan(List<Item> items, List<String> notes) {
    public FetchPlan {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * A data set to be fetched.
     *
     * @param recipe how
     * @param sha256 of the result
     * @param here whether it was fetched earlier
     */
    public record Item(Entry entry, Terms terms, Recipe recipe, String sha256, boolean here) {
        public DatasetFacts facts() {
            return entry.dataset().facts();
        }

        /** The bytes to be downloaded. */
        public long bytes() {
            return here ? 0 : recipe.source().bytes();
        }

        /**
         * Fetches it, unless it is here.
         *
         * @return the file in the cache
         * @throws FetchException if it cannot be had
         */
        public Path fetch(Fetcher fetcher, FetchListener listener) throws FetchException {
            return fetcher.fetch(recipe, sha256, listener);
        }
    }

    /**
     * Plans.
     *
     * @param names ids, or patterns as an experiment may have them
     * @param accepted whether the user accepts licences that restrict use
     * @throws BadInputException if a name means nothing, or means one data set that cannot be fetched or needs its licence
     *     accepted, or if a pattern leaves nothing to be fetched
     */
    public static FetchPlan of(List<String> names, boolean accepted, Cache cache) {
        Map<String, Item> items = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        Naming<KnownSet> naming = new Naming<>(KnownSets.all(), KnownSet::id, KnownSet::facts);
        for (String name : names) {
            List<KnownSet> meant = naming.matching(name);
            if (meant.isEmpty()) {
                boolean embedded =
                        Embedded.entries().stream().anyMatch(entry -> entry.id().equals(name));
                throw new BadInputException(
                        embedded
                                ? "data set '" + name + "' is embedded; there is nothing to fetch"
                                : naming.complaint(name));
            }
            for (KnownSet known : meant) {
                String refusal = refusal(known, accepted);
                if (refusal.isEmpty()) {
                    items.putIfAbsent(known.id(), item(known, cache));
                } else if (Naming.isPattern(name)) {
                    notes.add(refusal);
                } else {
                    throw new BadInputException(refusal);
                }
            }
        }
        if (items.isEmpty()) {
            throw new BadInputException(String.join("; ", notes));
        }
        return new FetchPlan(List.copyOf(items.values()), notes);
    }

    private static String refusal(KnownSet known, boolean accepted) {
        if (!known.canBeFetched()) {
            return known.complaintOfAbsence().getMessage();
        }
        return known.terms() == Terms.NO && !accepted
                ? "data set '" + known.id() + "' is restricted ("
                        + known.facts().licence()
                        + "); --accept-licence says that you have read and accept its terms, see "
                        + known.facts().homePage()
                : "";
    }

    private static Item item(KnownSet known, Cache cache) {
        Recipe recipe = KnownSets.recipe(known.id());
        String sha256 = known.listing().sha256();
        return new Item(known.entry(cache), known.terms(), recipe, sha256, Files.exists(known.file(cache)));
    }

    /** The bytes to be downloaded in all. */
    public long bytes() {
        return items.stream().mapToLong(Item::bytes).sum();
    }
}
