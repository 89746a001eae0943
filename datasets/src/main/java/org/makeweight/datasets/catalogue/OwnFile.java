package org.makeweight.datasets.catalogue;

import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.format.TestedFile;

/** A user's own file, with a test file or without. Its table is read whenever it is asked for; the roles of its rows are kept. */
final class OwnFile {
    private final DatasetFile asked;
    private RowRoles roles;

    OwnFile(DatasetFile asked) {
        this.asked = asked;
    }

    synchronized Table table() {
        ReadOptions options = ReadOptions.of(asked);
        if (asked.test().isPresent()) {
            TestedFile both = TestedFile.read(asked.file(), asked.test().get(), options);
            roles = both.roles();
            return both.table();
        }
        DataFile file = DataFile.read(asked.file(), options).withoutSyntheticRows();
        roles = file.roles();
        return file.table();
    }

    synchronized RowRoles roles() {
        if (roles == null) {
            table();
        }
        return roles;
    }
}
