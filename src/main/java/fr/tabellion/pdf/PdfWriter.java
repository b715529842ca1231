package fr.tabellion.pdf;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.document.Metadata;
import fr.tabellion.theme.Theme;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.List;

/**
 * Writes papers as PDF/A-2a (3a with data attached) and PDF/UA-1, signable where asked for.
 *
 * <p>One writer serves all threads. The same paper gives the same bytes, whatever the time, the
 * place and the machine.
 *
 * <pre>
 * PdfWriter writer = new PdfWriter(theme, Fonts.shipped());
 * byte[] flat = writer.write(document, images, PdfProfile.FLAT, "5f3c…");
 * byte[] toSign = writer.write(document, images, PdfProfile.SIGNABLE, "5f3c…");
 * </pre>
 */
public final class PdfWriter {
    /** A tenth of the time less than by default, a fiftieth larger. */
    private static final int LEVEL = 3;

    private final Theme theme;
    private final Fonts fonts;

    public PdfWriter(Theme theme, Fonts fonts) {
        this.theme = theme;
        this.fonts = fonts;
    }

    /**
     * @param fingerprint of all that the paper is made from, in hexadecimal digits; becomes the
     *     file's /ID
     */
    public byte[] write(Document document, Images images, PdfProfile profile, String fingerprint) {
        Layout layout = Layout.of(document, Flow.of(theme, fonts, images, profile));
        return write(document.metadata(), layout.size(), profile, fingerprint, layout::draw);
    }

    /**
     * Writes several papers as one flat file, with a summary and continuous numbers.
     *
     * @param fingerprint of all that its papers are made from
     */
    public byte[] write(Dossier dossier, String fingerprint) {
        Binding binding = new Binding(dossier, fonts);
        Metadata metadata = dossier.cover().metadata();
        return write(metadata, binding.size(), PdfProfile.FLAT, fingerprint, binding::draw);
    }

    /** Draws all pages. */
    private interface Drawing {
        void draw(org.openpdf.text.Document target, Identified writer) throws IOException;
    }

    private static byte[] write(
            Metadata metadata,
            Rectangle paper,
            PdfProfile profile,
            String fingerprint,
            Drawing drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        org.openpdf.text.Document target = new org.openpdf.text.Document(paper, 0, 0, 0, 0);
        Identified writer = Identified.open(target, out, fingerprint);
        try {
            prepare(writer, metadata, profile);
            target.open();
            declare(writer, metadata, profile);
            drawing.draw(target, writer);
            target.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void prepare(Identified writer, Metadata metadata, PdfProfile profile) {
        writer.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.DisplayDocTitle);
        // Smaller by a third, and no cross-reference table, which OpenPDF formats in the default
        // locale.
        writer.setFullCompression();
        writer.setCompressionLevel(LEVEL);
        writer.setXmpMetadata(Xmp.packet(metadata, profile.data().isPresent() ? 3 : 2));
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(GregorianCalendar.from(metadata.date().atStartOfDay(Xmp.ZONE)));
        info.put(PdfName.TITLE, words(metadata.title()));
        info.put(PdfName.AUTHOR, words(metadata.author()));
        info.put(PdfName.SUBJECT, words(metadata.subject()));
        info.put(PdfName.KEYWORDS, words(Xmp.keywords(metadata)));
        info.put(PdfName.PRODUCER, words(Xmp.PRODUCER));
        info.put(PdfName.CREATOR, words(Xmp.PRODUCER));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        if (profile.signable()) {
            writer.setSigFlags(org.openpdf.text.pdf.PdfWriter.SIGNATURE_EXISTS);
        }
    }

    private static PdfString words(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static void declare(Identified writer, Metadata metadata, PdfProfile profile)
            throws IOException {
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(metadata.language()));
        PdfStream icc = Icc.srgb().stream();
        icc.put(PdfName.N, new PdfNumber(3));
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(icc).getIndirectReference());
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(List.of(intent)));
        if (profile.data().isPresent()) {
            attach(writer, metadata, profile.data().get());
        }
    }

    /** ISO 19005-3, 6.8 and its annex E. */
    private static void attach(Identified writer, Metadata metadata, Attachment attachment)
            throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(
                PdfName.MODDATE,
                new PdfDate(GregorianCalendar.from(metadata.date().atStartOfDay(Xmp.ZONE))));
        PdfFileSpecification file =
                PdfFileSpecification.fileEmbedded(
                        writer,
                        "",
                        attachment.name(),
                        attachment.bytes(),
                        true,
                        attachment.type(),
                        parameters);
        file.put(new PdfName("AFRelationship"), new PdfName("Source"));
        writer.addFileAttachment(attachment.description(), file);
        PdfArray files = new PdfArray(List.of(file.getReference()));
        writer.getExtraCatalog().put(new PdfName("AF"), files);
    }
}
