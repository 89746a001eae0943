package org.makeweight.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.fetch.Recipe;
import org.makeweight.datasets.fetch.SourceFile;
import org.makeweight.testing.Shared;

class KnownSetsTest {
    @TempDir
    Path folder;

    private FetchPlan plan(boolean accepted, String... names) {
        return FetchPlan.of(List.of(names), accepted, new Cache(folder));
    }

    private static List<String> ids(FetchPlan plan) {
        return plan.items().stream().map(item -> item.entry().id()).toList();
    }

    @Test
    void theListIsMadeOfTheSharedFolder() throws IOException {
        Map<String, String> files =
                KnownSetsFiles.make(Shared.path("datasets/recipes.yaml").getParent());
        for (Map.Entry<String, String> file : files.entrySet()) {
            try (InputStream in = KnownSets.class.getResourceAsStream(file.getKey())) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void everySetHasSizeTermsAndWorksToCiteAndEitherARecipeOrAReason() {
        assertThat(KnownSets.all()).hasSize(152);
        assertThat(KnownSets.recipes()).hasSize(137);
        for (KnownSet known : KnownSets.all()) {
            Entry entry = known.entry(new Cache(folder));
            assertThat(entry.summary().rows()).as(known.id()).isPositive();
            assertThat(known.facts().references()).as(known.id()).isNotEmpty();
            assertThat(known.facts().licence()).as(known.id()).isNotEmpty();
            assertThat(entry.further()).as(known.id()).containsKeys("source", "repeated rows", "constant columns");
            assertThat(KnownSets.recipes().containsKey(known.id()))
                    .as(known.id())
                    .isEqualTo(known.canBeFetched());
            assertThat(entry.location().isHere()).as(known.id()).isFalse();
        }
    }

    @Test
    void aRecipeLeadsToTheSourceThatTheListNames() {
        for (KnownSet known : KnownSets.all()) {
            if (known.canBeFetched()) {
                Recipe recipe = KnownSets.recipe(known.id());
                SourceFile file = recipe.source();
                assertThat(file.repository() + "@" + file.commit().substring(0, 10) + ":" + file.path())
                        .isEqualTo(known.listing().further().get("source"));
                assertThat(recipe.id()).isEqualTo(known.id());
            }
        }
    }

    @Test
    void termsFollowFromTheLicence() {
        Map<Terms, Long> counts = KnownSets.all().stream()
                .collect(Collectors.groupingBy(KnownSet::terms, TreeMap::new, Collectors.counting()));
        assertThat(counts).isEqualTo(Map.of(Terms.YES, 38L, Terms.NO, 3L, Terms.UNCLEAR, 111L));
        assertThat(KnownSets.get("stroke").terms()).isEqualTo(Terms.NO);
        assertThat(KnownSets.get("german-credit").terms()).isEqualTo(Terms.YES);
        assertThat(KnownSets.get("ecoli4").terms()).isEqualTo(Terms.UNCLEAR);
    }

    @Test
    void aKnownSetThatIsNotHereSaysHowToGetIt() {
        Catalogue catalogue = Catalogue.of(List.of(), new Cache(folder));
        assertThat(catalogue.get("ecoli4").location()).isInstanceOf(Location.Remote.class);
        assertThat(catalogue.get("adult").location()).isEqualTo(new Location.Elsewhere("joined from two files"));
        assertThat(catalogue.get("ecoli4").summary().minorityRows()).isEqualTo(20);
        String remedy = "data set 'ecoli4' is not here yet; 'makeweight datasets fetch ecoli4' gets it";
        assertThatThrownBy(() -> catalogue.find("ecoli4"))
                .isInstanceOf(BadInputException.class)
                .hasMessage(remedy);
        assertThatThrownBy(() -> catalogue.get("ecoli4").dataset().load()).hasMessage(remedy);
        assertThatThrownBy(() -> catalogue.find("adult"))
                .hasMessage("data set 'adult' cannot be fetched (joined from two files); name a folder that"
                        + " has it by --data");
        assertThatThrownBy(() -> catalogue.find("ecoli5")).hasMessageContaining("did you mean 'ecoli1'?");
    }

    @Test
    void aPatternMeansTheSetsThatAreHere() throws IOException {
        Cache cache = new Cache(folder);
        Catalogue catalogue = Catalogue.of(List.of(), cache);
        assertThatThrownBy(() -> catalogue.find("keel/*"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("no data set that matches 'keel/*' is here; 'makeweight datasets fetch keel/*' gets 94, and"
                        + " --data names folders with others");
        assertThatThrownBy(() -> catalogue.find("shuttle-out*"))
                .hasMessage("no data set that matches 'shuttle-out*' is here; none of them can be fetched, but --data"
                        + " names folders that have them");
        Path file = KnownSets.get("ecoli4").file(cache);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(catalogue.find("keel/*"))
                .singleElement()
                .satisfies(set -> assertThat(set.id()).isEqualTo("ecoli4"));
        assertThat(catalogue.get("ecoli4").location()).isEqualTo(new Location.Fetched(file));
    }

    @Test
    void whatWasFetchedIsCheckedWheneverItIsLoaded() throws IOException {
        Cache cache = new Cache(folder);
        Path file = KnownSets.get("ecoli4").file(cache);
        Files.createDirectories(file.getParent());
        Files.copy(Shared.path("datasets/ecoli3.csv.gz"), file);
        assertThatThrownBy(() ->
                        Catalogue.of(List.of(), cache).get("ecoli4").dataset().load())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not the file that the list of known data sets (delete it to fetch it again)");
        Files.delete(file);
        Files.copy(Shared.path("datasets/ecoli4.csv.gz"), file);
        assertThat(Summary.of(Catalogue.of(List.of(), cache)
                                .get("ecoli4")
                                .dataset()
                                .load())
                        .minorityRows())
                .isEqualTo(20);
    }

    @Test
    void aPlanHasEachSetOnceInTheOrderOfMention() {
        FetchPlan plan = plan(false, "yeast6", "ecoli?", "yeast6", "keel/yeast[56]");
        assertThat(ids(plan)).containsExactly("yeast6", "ecoli1", "ecoli2", "ecoli3", "ecoli4", "yeast5");
        assertThat(plan.notes()).isEmpty();
        assertThat(plan.bytes())
                .isEqualTo(plan.items().stream()
                        .mapToLong(item -> item.recipe().source().bytes())
                        .sum());
        assertThat(ids(plan(false, "keel/*"))).hasSize(94);
        assertThat(ids(plan(true, "*"))).hasSize(137);
    }

    @Test
    void whatIsHereNeedsNoBytes() throws IOException {
        Path file = KnownSets.get("ecoli4").file(new Cache(folder));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        FetchPlan plan = plan(false, "ecoli4", "yeast6");
        assertThat(plan.items().get(0).here()).isTrue();
        assertThat(plan.bytes()).isEqualTo(KnownSets.recipe("yeast6").source().bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ecoli5|no data set 'ecoli5'; did you mean 'ecoli1'?",
                "kel/*|no collection or family 'kel'; did you mean 'keel'?",
                "keel/zebra*|no data set matches 'keel/zebra*'",
                "paw|data set 'paw' is embedded; there is nothing to fetch",
                "adult|data set 'adult' cannot be fetched (joined from two files)",
                "stroke|data set 'stroke' is restricted (Kaggle: data files (c) original authors; educational use); --accept-licence says",
                "shuttle-out*|data set 'shuttle-outlier' cannot be fetched",
            })
    void aPlanOfNothingIsRefused(String name, String complaint) {
        assertThatThrownBy(() -> plan(false, name))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void restrictedSetsNeedTheirLicenceAcceptedAndArePassedOverInAPattern() {
        assertThat(ids(plan(true, "stroke"))).containsExactly("stroke");
        FetchPlan plan = plan(false, "applications/*");
        assertThat(ids(plan)).doesNotContain("stroke", "telco-churn", "give-me-some-credit", "adult");
        assertThat(plan.notes())
                .anySatisfy(note -> assertThat(note).contains("'stroke' is restricted"))
                .anySatisfy(note -> assertThat(note).contains("'creditcard-fraud-sample' cannot be fetched"));
        assertThat(ids(plan(true, "applications/*"))).contains("stroke", "telco-churn", "give-me-some-credit");
    }
}
