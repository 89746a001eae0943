package org.makeweight.datasets.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Bibliography;
import org.makeweight.datasets.fetch.Recipe;
import org.makeweight.datasets.fetch.Recipes;

/**
 * The public data sets that this software knows: facts in {@code known.csv}, which has the columns of a data folder's
 * catalogue and two more, what to cite in {@code references.bib}, and how to get them in {@code recipes.yaml}. Each is
 * read when it is asked for first.
 */
final class KnownSets {
    private static final String LIST = "known.csv";

    private KnownSets() {}

    /** Reads the list once. */
    private static final class Listed {
        static final List<KnownSet> SETS = read();
    }

    /** Reads the recipes once. */
    private static final class RecipeList {
        static final Map<String, Recipe> BY_ID = Recipes.parse(resource("recipes.yaml"));
    }

    /** All of them, in the order of the list. */
    static List<KnownSet> all() {
        return Listed.SETS;
    }

    /** The one with an id, which must be known. */
    static KnownSet get(String id) {
        return all().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no known data set '" + id + "'"));
    }

    /** How to get a data set that can be fetched. */
    static Recipe recipe(String id) {
        Recipe recipe = RecipeList.BY_ID.get(id);
        if (recipe == null) {
            throw new IllegalStateException("recipes.yaml has no recipe for " + id);
        }
        return recipe;
    }

    /** All recipes, by id. */
    static Map<String, Recipe> recipes() {
        return RecipeList.BY_ID;
    }

    private static List<KnownSet> read() {
        Bibliography works = Bibliography.of(KnownSets.class);
        List<KnownSet> sets = new ArrayList<>();
        for (NamedCsvRecord line :
                CsvReader.builder().ofNamedCsvRecord(resource(LIST)).stream().toList()) {
            Listing listing = new Listing(LIST, line);
            DatasetFacts facts = listing.facts(works);
            Terms terms = Terms.valueOf(listing.optional("redistributable").toUpperCase(Locale.ROOT));
            sets.add(new KnownSet(listing, facts, terms, listing.optional("no_recipe")));
        }
        return List.copyOf(sets);
    }

    private static String resource(String name) {
        try (InputStream in = KnownSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + KnownSets.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
