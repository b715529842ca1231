package fr.tabellion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Workbooks by what the distribution ships: POI’s small set of schema classes, without the full one
 * that tests have at hand.
 */
class PackagedWorkbookTest {
    private static final String FULL = "poi-ooxml-full";

    @TempDir Path folder;

    private static URL[] shipped() throws MalformedURLException {
        List<URL> paths = new ArrayList<>();
        for (String path : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            if (!path.isEmpty() && !path.contains(FULL)) {
                paths.add(Path.of(path).toUri().toURL());
            }
        }
        return paths.toArray(URL[]::new);
    }

    /** The program in a class loader of its own. */
    private static String run(ClassLoader loader, String... args) throws Exception {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Class<?> main = loader.loadClass("fr.tabellion.cli.Main");
        Object program =
                main.getDeclaredConstructor(PrintWriter.class, PrintWriter.class, Locale.class)
                        .newInstance(out, out, Locale.FRANCE);
        Object exit = main.getMethod("run", String[].class).invoke(program, (Object) args);
        return exit + " " + said;
    }

    @Test
    void a_workbook_goes_out_is_worked_on_and_comes_back() throws Exception {
        assertThat(System.getProperty("java.class.path")).contains(FULL, "poi-ooxml-lite");
        Workplace place = Workplace.full(folder);
        String data = place.data.toString();
        Path book = folder.resolve("orme.xlsx");
        try (URLClassLoader small =
                new URLClassLoader(shipped(), ClassLoader.getPlatformClassLoader())) {
            String[] export = {
                "export", "demo-rives-de-lorme", "--xlsx", book.toString(), "--data", data
            };
            assertThat(run(small, export)).startsWith("0 ");
            String[] bring = {"import", book.toString(), "--data", data};
            assertThat(run(small, bring)).startsWith("0 ").contains("Aucun changement");
            workedOn(book);
            assertThat(run(small, bring)).startsWith("0 ").contains("1 changement repris");
        }
    }

    /** What people add to a sheet, with all that Excel has for it. */
    private static void workedOn(Path book) throws Exception {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            XSSFSheet sheet = opened.getSheet("priorités");
            XSSFRichTextString bold = new XSSFRichTextString("prévenir le décrochage");
            bold.applyFont(0, 8, opened.createFont());
            sheet.getRow(1).getCell(3).setCellValue(bold);
            Hyperlink link = opened.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/");
            sheet.getRow(1).getCell(3).setHyperlink(link);
            ConditionalFormattingRule rule =
                    sheet.getSheetConditionalFormatting()
                            .createConditionalFormattingRule("LEN(D2)>200");
            rule.createPatternFormatting();
            sheet.getSheetConditionalFormatting()
                    .addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("D2:D20")}, rule);
            sheet.groupRow(3, 4);
            sheet.addMergedRegion(CellRangeAddress.valueOf("J2:K3"));
            byte[] picture = Files.readAllBytes(Path.of("data/bodies/demo-val-fleuri.png"));
            int index = opened.addPicture(picture, XSSFWorkbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch()
                    .createPicture(opened.getCreationHelper().createClientAnchor(), index);
            XSSFSheet own = opened.createSheet("brouillon");
            own.createRow(0).createCell(0).setCellFormula("SUM(1,2)");
            own.createDrawingPatriarch()
                    .createChart(
                            own.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 1, 1, 6, 12));
            opened.createName().setNameName("zone");
            opened.getName("zone").setRefersToFormula("brouillon!$A$1:$A$2");
            try (OutputStream out = Files.newOutputStream(book)) {
                opened.write(out);
            }
        }
    }
}
