package org.makeweight.report.page.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.report.figure.Contender;
import org.makeweight.report.figure.MethodSigns;
import org.makeweight.report.figure.Sign;
import org.makeweight.report.model.ReportModel;

/**
 * A method.
 *
 * @param name as tables have it
 * @param title as readers see it
 * @param ink the colour of its lines, as the style sheet names it
 * @param dash lengths of strokes and gaps of its lines; empty for an unbroken line
 */
public record MethodData(String name, String title, String ink, String dash) {
    static List<MethodData> of(ReportModel model, List<String> names) {
        List<Contender> contenders =
                names.stream().map(name -> Contender.of(model, name)).toList();
        List<Sign> signs = MethodSigns.of(contenders);
        return IntStream.range(0, names.size())
                .mapToObj(m -> of(contenders.get(m), signs.get(m)))
                .toList();
    }

    private static MethodData of(Contender contender, Sign sign) {
        String dash = sign.dash().lengths().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new MethodData(contender.name(), contender.title(), sign.ink().id(), dash);
    }
}
