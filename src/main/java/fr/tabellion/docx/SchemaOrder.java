package fr.tabellion.docx;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what styles and levels of lists say into the schema's order, in which other programs do not
 * always write it: LibreOffice has {@code pStyle} before {@code numFmt}, pandoc {@code qFormat}
 * after {@code tblPr}.
 */
final class SchemaOrder {
    private static final String PARAGRAPH =
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
                    + " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap"
                    + " overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
                    + " snapToGrid spacing ind contextualSpacing mirrorIndents"
                    + " suppressOverlap jc textDirection textAlignment textboxTightWrap"
                    + " outlineLvl divId cnfStyle rPr sectPr pPrChange";

    private static final String RUN =
            "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
                    + " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs"
                    + " highlight u effect bdr shd fitText vertAlign rtl cs em lang"
                    + " eastAsianLayout specVanish oMath rPrChange";

    private static final String STYLE =
            "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
                    + " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid"
                    + " pPr rPr tblPr trPr tcPr tblStylePr";

    private static final String CELL =
            "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection"
                    + " tcFitText vAlign hideMark";

    private static final String LEVEL =
            "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr";

    /** ECMA-376-1, 17.3.1.26, 17.3.2.28, 17.7.4.17, 17.4.70, 17.9.6. */
    private static final Map<String, Map<String, Integer>> ORDERS =
            Map.of(
                    "pPr", ranks(PARAGRAPH),
                    "rPr", ranks(RUN),
                    "style", ranks(STYLE),
                    "tcPr", ranks(CELL),
                    "lvl", ranks(LEVEL));

    private SchemaOrder() {}

    private static Map<String, Integer> ranks(String names) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String name : names.split(" ", -1)) {
            ranks.put(name, ranks.size());
        }
        return ranks;
    }

    /** Sorts the children of the element and of all in it. */
    static void restore(Element element) {
        List<Element> children = Markup.children(element);
        children.forEach(SchemaOrder::restore);
        Map<String, Integer> ranks = ORDERS.get(element.getLocalName());
        if (ranks != null && Namespaces.W.equals(element.getNamespaceURI())) {
            List<Element> sorted = new ArrayList<>(children);
            sorted.sort(Comparator.comparingInt(child -> rank(ranks, child)));
            sorted.forEach(element::appendChild);
        }
    }

    private static int rank(Map<String, Integer> ranks, Element child) {
        return ranks.getOrDefault(child.getLocalName(), Integer.MAX_VALUE);
    }
}
