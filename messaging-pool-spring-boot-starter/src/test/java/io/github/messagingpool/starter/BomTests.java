package io.github.messagingpool.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Tests for {@code messaging-pool-bom}, as it is published. */
class BomTests {

    private static final Path ROOT = Path.of("..");

    @Test
    void itHasEveryModuleThatIsPublishedAndNothingElse() throws Exception {
        List<String> published = new ArrayList<>();
        for (String module : texts(ROOT.resolve("pom.xml"), "/project/modules/module")) {
            Path pom = ROOT.resolve(module).resolve("pom.xml");
            boolean isPublished =
                    !texts(pom, "/project/properties/maven.deploy.skip").contains("true");
            if (isPublished && !module.equals("messaging-pool-bom")) {
                published.add(module);
            }
        }

        Path bom = ROOT.resolve("messaging-pool-bom/target/bom.pom");
        assertThat(published).hasSizeGreaterThan(4);
        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/groupId"))
                .containsOnly("io.github.messagingpool");
    }

    @Test
    void whoImportsItGetsNoVersionsOfAParent() throws Exception {
        assertThat(texts(ROOT.resolve("messaging-pool-bom/target/bom.pom"), "/project/parent"))
                .isEmpty();
    }

    private static List<String> texts(Path pom, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
