package org.makeweight.report.page;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import org.makeweight.report.markup.XmlText;

/** The templates of the page, in Mustache; every text is escaped unless a template says that it is markup. */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(XmlText::escape)
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(name -> new StringReader(text(name)));

    private Templates() {}

    static String page(Page page) {
        return COMPILER.compile(text("page")).execute(page);
    }

    /** A template as a part of others has no line's end of its own. */
    private static String text(String name) {
        return Resources.text(name + ".mustache");
    }
}
