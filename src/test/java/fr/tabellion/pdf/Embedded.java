package fr.tabellion.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The files inside a PDF, by name. */
public final class Embedded {
    private Embedded() {}

    public static Map<String, String> in(byte[] pdf) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                for (PDComplexFileSpecification file :
                        names.getEmbeddedFiles().getNames().values()) {
                    byte[] bytes = file.getEmbeddedFile().toByteArray();
                    files.put(file.getFilename(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
