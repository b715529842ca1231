package fr.tabellion.pipeline;

import fr.tabellion.build.Digest;
import fr.tabellion.build.Draft.Rendering;
import fr.tabellion.build.Fingerprint;
import fr.tabellion.build.Fingerprint.Part;
import fr.tabellion.build.Target;
import fr.tabellion.document.Document;
import fr.tabellion.document.Dump;
import fr.tabellion.document.Images;
import fr.tabellion.docx.DocxProfile;
import fr.tabellion.docx.DocxWriter;
import fr.tabellion.pdf.Fonts;
import fr.tabellion.pdf.PdfProfile;
import fr.tabellion.pdf.PdfWriter;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From the tree to its files: each with the fingerprint of all that its writer is handed, and drawn
 * only where its bytes are wanted.
 *
 * <p>Safe for use by several threads.
 */
final class Printing {
    private final DocxWriter docx;
    private final PdfWriter pdf;
    private final Part look;
    private final Part program;

    Printing(Theme theme, Fonts fonts, Digest program) {
        this.docx = new DocxWriter(theme);
        this.pdf = new PdfWriter(theme, fonts);
        this.look = Part.text("theme", theme.toString());
        this.program = Part.digest("program", program);
    }

    /** The targets of a drafted paper, in the order of its forms. */
    Rendering print(Paper paper, List<Form> forms, Drafted drafted) {
        return switch (drafted) {
            case Drafted.Stopped stopped -> Rendering.failed(stopped.problems());
            case Drafted.Ready ready ->
                    new Rendering(targets(paper, forms, ready), ready.problems());
        };
    }

    private List<Target> targets(Paper paper, List<Form> forms, Drafted.Ready ready) {
        List<Part> content =
                List.of(
                        Part.text("tree", Dump.write(ready.document())),
                        look,
                        images(ready.images()),
                        Part.text("protect", String.valueOf(paper.kind().protect())),
                        program);
        return forms.stream().map(form -> target(paper, form, ready, content)).toList();
    }

    private Target target(Paper paper, Form form, Drafted.Ready ready, List<Part> content) {
        List<Part> all = new ArrayList<>(content);
        all.add(Part.text("form", form.name()));
        Fingerprint fingerprint = Fingerprint.of(all);
        return new Target(
                paper.path(form), fingerprint, () -> draw(paper, form, ready, fingerprint));
    }

    private byte[] draw(Paper paper, Form form, Drafted.Ready ready, Fingerprint fingerprint) {
        Document document = ready.document();
        Images images = ready.images();
        String seed = fingerprint.toString();
        return switch (form) {
            case DOCX -> docx.write(document, images, profile(paper));
            case PDF -> pdf.write(document, images, PdfProfile.FLAT, seed);
            case PDF_TO_SIGN -> pdf.write(document, images, PdfProfile.SIGNABLE, seed);
        };
    }

    private static DocxProfile profile(Paper paper) {
        return paper.kind().protect() ? DocxProfile.PROTECTED : DocxProfile.OPEN;
    }

    private static Part images(Images images) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, byte[]> image : new TreeMap<>(images.bySource()).entrySet()) {
            parts.add(Part.bytes(image.getKey(), image.getValue()));
        }
        return Part.digest("images", Fingerprint.of(parts).digest());
    }
}
