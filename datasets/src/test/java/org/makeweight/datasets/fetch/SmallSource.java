package org.makeweight.datasets.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.hash.Sha256;

/** A source file that a test makes up, and what is to come of it. */
@SuppressWarnings("ArrayRecordComponent") // equality is not used
record SmallSource(Recipe recipe, byte[] file, String result) {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    /** CSV of which nothing but the name of the class column changes. */
    static SmallSource csv(String id, int rows) {
        StringBuilder text = new StringBuilder("x,label\n");
        for (int row = 0; row < rows; row++) {
            text.append(row).append(row % 5 == 0 ? ",yes\n" : ",no\n");
        }
        String result = text.toString().replace("label", "class");
        return of(id, text.toString().getBytes(StandardCharsets.UTF_8), new Packing.Plain(), result);
    }

    static SmallSource of(String id, byte[] file, Packing packing, String result) {
        RowForm form = new RowForm.Delimited(Optional.of(','), '"', true, List.of());
        Recipe recipe = new Recipe(id, source(file), packing, form, List.of(), List.of(), "label", Optional.empty());
        return new SmallSource(recipe, file, result);
    }

    static SourceFile source(byte[] file) {
        return new SourceFile(
                "owner/name",
                COMMIT,
                "a folder/file.csv",
                file.length,
                new Sha256().bytes(file, file.length).hex());
    }

    String sha256() {
        return Sha256.of(result);
    }
}
