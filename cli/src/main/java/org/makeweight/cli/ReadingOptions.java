package org.makeweight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.dataset.Encoding;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.datasets.format.ReadOptions;
import picocli.CommandLine.Option;

/** Options of every command that reads data. */
final class ReadingOptions {
    @Option(
            names = "--drop",
            paramLabel = "COLUMN,...",
            description =
                    "Columns that are not learnt from; real rows keep them, synthetic rows leave them empty. A name that"
                            + " holds a comma stands in double quotes: '\"a,b\",c'.")
    private List<String> drop = new ArrayList<>();

    @Option(
            names = "--categorical",
            paramLabel = "COLUMN,...",
            description = "Columns that hold categories though their values are numbers.")
    private List<String> categorical = new ArrayList<>();

    @Option(
            names = "--missing",
            paramLabel = "WORD,...",
            description = "Words that stand for a missing value, such as N/A; an empty cell always does.")
    private List<String> missing = new ArrayList<>();

    @Option(
            names = "--encoding",
            paramLabel = "utf-8|windows-1252|utf-16",
            defaultValue = "utf-8",
            description = "Of the text; ${DEFAULT-VALUE}.")
    private String encoding;

    @Option(
            names = "--decimal",
            paramLabel = ".|,",
            description =
                    "What stands before the decimals of CSV's numbers; the other sign may then stand between thousands. If"
                            + " not given, a point, or in windows-1252 what they have.")
    private String decimal;

    @Option(
            names = "--no-header",
            description =
                    "The first line of CSV is a row; the columns are called column_1, column_2 and so on, or 1, 2 in options.")
    private boolean noHeader;

    /** What is asked for, with what these options say of the file. */
    ReadOptions with(ReadOptions options) {
        if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
            throw new BadInputException("--decimal must be . or , but was " + Quote.of(decimal));
        }
        return options.withDrop(Arguments.columns(drop))
                .withCategorical(Arguments.columns(categorical))
                .withDialect(new Dialect(
                        missing(),
                        Encoding.of(encoding),
                        Optional.ofNullable(decimal).map(sign -> sign.charAt(0)),
                        !noHeader));
    }

    /** The words that stand for a missing value. */
    List<String> missing() {
        return Arguments.words(missing, "word");
    }
}
