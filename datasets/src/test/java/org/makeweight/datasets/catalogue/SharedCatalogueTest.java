package org.makeweight.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.table.Table;
import org.makeweight.testing.Shared;

class SharedCatalogueTest {
    @Test
    void everySetOfTheSharedFolderIsWhatItsCatalogueSays() {
        List<Entry> entries = DataFolder.read(
                        Shared.path("datasets/catalogue.csv").getParent())
                .entries();
        assertThat(entries).hasSize(152);
        for (Entry entry : entries) {
            check(entry.id(), entry.summary(), entry.dataset().load());
            assertThat(entry.dataset().facts().references()).as(entry.id()).isNotEmpty();
        }
    }

    private static void check(String id, Summary said, Table table) {
        Summary found = Summary.of(table);
        assertThat(found.rows()).as(id).isEqualTo(said.rows());
        assertThat(found.numericColumns()).as(id).isEqualTo(said.numericColumns());
        assertThat(found.categoricalColumns()).as(id).isEqualTo(said.categoricalColumns());
        assertThat(found.missingCells()).as(id).isEqualTo(said.missingCells());
        assertThat(found.classes()).as(id).isEqualTo(said.classes());
        assertThat(found.minorityLabel()).as(id).isEqualTo(said.minorityLabel());
        assertThat(found.minorityRows()).as(id).isEqualTo(said.minorityRows());
        // the catalogue rounds to two decimals
        assertThat(found.imbalanceRatio()).as(id).isCloseTo(said.imbalanceRatio(), within(0.0051));
        // two classes may be the largest, so the label itself need not agree
        int majority = table.schema().target().labels().indexOf(said.majorityLabel());
        assertThat(table.classCounts()[majority])
                .as(id)
                .isEqualTo(Arrays.stream(table.classCounts()).max().orElseThrow());
    }
}
