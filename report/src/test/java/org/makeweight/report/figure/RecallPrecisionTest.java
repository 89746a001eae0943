package org.makeweight.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.Example;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.model.ReportModel;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RecallPrecisionTest {
    private static Drawing figure(Results results) {
        ReportModel model = new ReportModel(results);
        Candidates<Learner> classifier = model.experiment().classifiers().get(0);
        return RunFigures.recallPrecision(model, classifier, Threshold.HALF).orElseThrow();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void fileIsXmlThatNamesEveryMethodAsText() throws Exception {
        NodeList texts = parse(SvgFormat.file(figure(Example.results()))).getElementsByTagName("text");
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            shown.add(texts.item(i).getTextContent());
        }
        assertThat(shown)
                .contains("No augmentation", "Random oversampling", "SMOTE", "SMOTE (k_neighbors=3)", "<GAN>_%");
    }

    @Test
    void elementOfAPageIsXmlToo() throws Exception {
        assertThat(parse(SvgFormat.element(figure(Example.results())))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void fileRefersToNothingOutside() {
        String namespace = "xmlns=\"http://www.w3.org/2000/svg\"";
        assertThat(SvgFormat.file(figure(Example.results())).replace(namespace, ""))
                .doesNotContain("http", "url(", "@import");
    }

    @Test
    void nothingIsDrawnWithoutRecallAndPrecision() {
        ReportModel model = new ReportModel(Example.with(List.of(Metric.F1)));
        Candidates<Learner> classifier = model.experiment().classifiers().get(0);
        assertThat(RunFigures.recallPrecision(model, classifier, Threshold.HALF))
                .isEmpty();
    }
}
