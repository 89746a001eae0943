package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Configured;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;

class OlcutTrainerTest {
    private static final Table TRAINING = Tables.random(11, 150, 50, 3, 2, 1.5);
    private static final Table TEST = Tables.random(12, 60, 20, 3, 2, 1.5);

    private static final String XML = """
            <config>
              <component name="svm" type="org.tribuo.classification.liblinear.LibLinearClassificationTrainer">
                <property name="cost" value="0.5"/>
              </component>
              <component name="tree" type="org.tribuo.classification.dtree.CARTClassificationTrainer">
                <property name="maxDepth" value="3"/>
                <property name="fractionFeaturesInSplit" value="0.5"/>
                <property name="seed" value="7"/>
              </component>
              <component name="voting" type="org.tribuo.classification.ensemble.VotingCombiner"/>
              <component name="forest" type="org.tribuo.common.tree.RandomForestTrainer">
                <property name="innerTrainer" value="tree"/>
                <property name="numMembers" value="5"/>
                <property name="combiner" value="voting"/>
                <property name="seed" value="3"/>
              </component>
            </config>
            """;

    private static final String JSON = """
            {"config": {"components": [
              {"name": "svm", "type": "org.tribuo.classification.liblinear.LibLinearClassificationTrainer",
               "properties": {"cost": "0.5"}},
              {"name": "tree", "type": "org.tribuo.classification.dtree.CARTClassificationTrainer",
               "properties": {"maxDepth": "3", "fractionFeaturesInSplit": "0.5", "seed": "7"}},
              {"name": "voting", "type": "org.tribuo.classification.ensemble.VotingCombiner"},
              {"name": "forest", "type": "org.tribuo.common.tree.RandomForestTrainer",
               "properties": {"innerTrainer": "tree", "numMembers": "5", "combiner": "voting", "seed": "3"}}
            ]}}
            """;

    @TempDir
    private Path folder;

    private Configured<Learner> configured(String file, String content, String name) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Learners.all()
                .get("olcut")
                .with(Map.of("file", file, "name", name), path -> FileContent.read(path, folder));
    }

    private static double[] scores(Learner learner) {
        return learner.train(TRAINING, Optional.empty(), 0).score(TEST);
    }

    private void refused(String file, String content, String... parts) {
        assertThatThrownBy(() -> configured(file, content, "svm"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(parts)
                .hasMessageStartingWith(file);
    }

    private static String component(String attributes, String content) {
        return "<config><component name=\"svm\" " + attributes + ">" + content + "</component></config>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"svm", "forest"})
    void bothFormatsGiveOneTrainer(String name) {
        assertThat(scores(configured("t.json", JSON, name).make()))
                .isEqualTo(scores(configured("t.xml", XML, name).make()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"svm", "forest"})
    void trialsThatAreRepeatedOrAtTheSameTimeAreAlike(String name) {
        Learner learner = configured("t.xml", XML, name).make();
        double[] first = scores(learner);
        List<double[]> others =
                IntStream.range(0, 6).parallel().mapToObj(i -> scores(learner)).toList();
        assertThat(others).allSatisfy(other -> assertThat(other).isEqualTo(first));
        assertThat(Arrays.stream(first).boxed()).anyMatch(score -> score > 0.5).anyMatch(score -> score < 0.5);
    }

    @Test
    void whetherScoresAreProbabilitiesIsAskedOfTheModel() {
        String logistic = component(
                "type=\"org.tribuo.classification.sgd.linear.LogisticRegressionTrainer\"",
                "<property name=\"epochs\" value=\"3\"/>");
        FittedLearner probable = configured("l.xml", logistic, "svm").make().train(TRAINING, Optional.empty(), 0);
        FittedLearner margins = configured("t.xml", XML, "svm").make().train(TRAINING, Optional.empty(), 0);
        assertThat(probable.probabilities()).isTrue();
        assertThat(margins.probabilities()).isFalse();
        assertThat(margins.provenance().orElseThrow()).startsWith("[").contains("LibLinearClassificationTrainer");
    }

    @Test
    void theKeyHoldsTheContentAndTheNameWhatTheUserWrote() {
        Configured<Learner> one = configured("t.xml", XML, "svm");
        Configured<Learner> moved = configured("elsewhere.xml", XML, "svm");
        Configured<Learner> changed = configured("t.xml", XML.replace("0.5", "0.6"), "svm");
        assertThat(one.parameters().keyTexts()).isEqualTo(moved.parameters().keyTexts());
        assertThat(one.parameters().keyTexts())
                .isNotEqualTo(changed.parameters().keyTexts());
        assertThat(one.name()).isEqualTo("olcut(file=t.xml,name=svm)");
    }

    @Test
    void aFileThatChangesAfterItWasReadChangesNothing() {
        Configured<Learner> learner = configured("t.xml", XML, "svm");
        double[] before = scores(learner.make());
        configured("t.xml", XML.replace("\"0.5\"", "\"0.001\""), "svm");
        assertThat(scores(learner.make())).isEqualTo(before);
    }

    @Test
    void onlyClassesOfTribuoAreMade() {
        refused(
                "a.xml",
                component("type=\"java.util.ArrayList\"", ""),
                "component 'svm'",
                "java.util.ArrayList",
                "org.tribuo");
        refused(
                "b.xml",
                "<config><component name=\"svm\" type=\"org.tribuo.classification.baseline.DummyClassifierTrainer\"/>"
                        + "<component name=\"x\" type=\"javax.script.ScriptEngineManager\"/></config>",
                "component 'x'");
        refused(
                "c.json",
                "{\"config\": {\"components\": [{\"name\": \"svm\", \"type\": \"sun.misc.Unsafe\"}]}}",
                "Unsafe");
        refused("d.xml", component("type=\"org.tribuo.data.csv.CSVDataSource\"", ""), "reads data");
    }

    @Test
    void whatCouldReadOrLoadMoreIsRefused() {
        refused("a.xml", "<config><file name=\"x\" value=\"/etc/passwd\"/></config>", "'file' is not allowed");
        refused(
                "b.xml",
                "<config><serialized name=\"x\" type=\"java.lang.String\" location=\"x\"/></config>",
                "'serialized' is not allowed");
        refused("c.xml", "<config><property name=\"x\" value=\"y\"/></config>", "'property' is not allowed");
        refused("d.xml", component("type=\"org.tribuo.Trainer\" serialized=\"x\"", ""), "'serialized' is not allowed");
        refused(
                "e.xml",
                component(
                        "type=\"org.tribuo.Trainer\"",
                        "<propertylist name=\"a\"><type>java.io.File</type></propertylist>"),
                "'type' is not allowed");
        refused(
                "f.xml",
                component("type=\"org.tribuo.Trainer\"", "<property name=\"a\" value=\"${user.home}\"/>"),
                "${user.home}");
        refused(
                "h.xml",
                component(
                        "type=\"org.tribuo.Trainer\"",
                        "<propertylist name=\"a\"><item>$&#123;user.home}</item></propertylist>"),
                "${user.home}");
        for (String part : List.of("config-files", "serialized-objects", "global-properties")) {
            refused("g.json", "{\"config\": {\"" + part + "\": [], \"components\": []}}", "'" + part + "'");
        }
    }

    @Test
    void entitiesOfXmlAreNotFollowed() {
        refused(
                "a.xml",
                "<!DOCTYPE config [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><config>&x;</config>",
                "line 1",
                "DOCTYPE");
    }

    @Test
    void brokenFilesAreRefusedWithThePlace() {
        refused("a.xml", "<config>\n<component", "line 2");
        refused("b.json", "{\"config\":\n {", "line 2");
        refused("c.json", "{\"config\": {\"components\": [], \"components\": []}}", "Duplicate");
        refused("d.json", "[]", "must hold");
        refused("e.json", JSON.replace("\"0.5\"", "0.5"), "0.5 must stand in quotes");
        refused("f.txt", XML, ".xml or .json");
    }

    @Test
    void whatIsNoTrainerOfClassifiersIsRefused() {
        refused("a.xml", component("type=\"org.tribuo.classification.ensemble.VotingCombiner\"", ""), "is no trainer");
        refused(
                "b.xml",
                component("type=\"org.tribuo.regression.rtree.CARTRegressionTrainer\"", ""),
                "tribuo-regression-core");
        refused(
                "c.xml",
                component("type=\"org.tribuo.classification.libsvm.LibSVMClassificationTrainer\"", ""),
                "tribuo-classification-libsvm, which is not on the class path");
        refused("d.xml", component("type=\"org.tribuo.classification.NoSuchTrainer\"", ""), "does not exist");
    }

    @Test
    void aPropertyThatDoesNotFitIsToldBeforeAnyTrial() {
        refused(
                "a.xml",
                component(
                        "type=\"org.tribuo.classification.liblinear.LibLinearClassificationTrainer\"",
                        "<property name=\"cots\" value=\"1\"/>"),
                "component 'svm'",
                "cots");
    }

    @Test
    void aMisspeltComponentGetsTheNearest() {
        assertThatThrownBy(() -> configured("t.xml", XML, "svn"))
                .hasMessageContainingAll("no component 'svn'", "did you mean 'svm'?");
        assertThatThrownBy(() -> Learners.all().get("olcut").withDefaults())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("file must name a configuration");
        assertThatThrownBy(() -> Learners.all()
                        .get("olcut")
                        .with(Map.of("file", "none.xml"), path -> FileContent.read(path, folder)))
                .hasMessageContaining("none.xml: no such file or folder");
    }
}
