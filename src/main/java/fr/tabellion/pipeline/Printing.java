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
import fr.tabellion.pdf.Attachment;
import fr.tabellion.pdf.Dossier;
import fr.tabellion.pdf.Fonts;
import fr.tabellion.pdf.PdfProfile;
import fr.tabellion.pdf.PdfWriter;
import fr.tabellion.pipeline.Letterheads.Stationery;
import fr.tabellion.problem.Problem;
import fr.tabellion.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * From the tree to its files: each with the fingerprint of all that its writer is handed, and drawn
 * only where its bytes are wanted.
 *
 * <p>Safe for use by several threads.
 */
final class Printing {
    private final Letterheads letterheads;
    private final PdfWriter pdf;
    private final Theme theme;
    private final Part look;
    private final Part program;

    Printing(Theme theme, Fonts fonts, Letterheads letterheads, Digest program) {
        this.letterheads = letterheads;
        this.pdf = new PdfWriter(theme, fonts);
        this.theme = theme;
        this.look = Part.text("theme", theme.toString());
        this.program = Part.digest("program", program);
    }

    /**
     * The targets of a drafted paper, in the order of its forms.
     *
     * @param withData whether its PDFs carry the data it is made from
     */
    Rendering print(Paper paper, List<Form> forms, boolean withData, Drafted drafted) {
        return switch (drafted) {
            case Drafted.Stopped stopped -> Rendering.failed(stopped.problems());
            case Drafted.Ready ready -> new Sheets(paper, withData, ready).print(forms);
        };
    }

    /** One paper: its tree, and what its files are drawn with. */
    private final class Sheets {
        private final Paper paper;
        private final Document document;
        private final Images images;
        private final Optional<Attachment> data;
        private final List<Drafted.Bound> bound;
        private final List<Part> content;
        private final List<Problem> problems;

        Sheets(Paper paper, boolean withData, Drafted.Ready ready) {
            this.paper = paper;
            this.document = ready.document();
            this.images = ready.images();
            this.data =
                    withData && !paper.kind().isDossier()
                            ? Optional.of(PaperData.attachment(paper, document))
                            : Optional.empty();
            this.bound = ready.bound();
            this.problems = new ArrayList<>(ready.problems());
            this.content =
                    List.of(
                            Part.text("tree", Dump.write(document)),
                            bound(bound),
                            look,
                            images(images),
                            Part.text("protect", String.valueOf(paper.kind().protect())),
                            program);
        }

        Rendering print(List<Form> forms) {
            List<Target> targets = new ArrayList<>();
            for (Form form : forms) {
                target(form).ifPresent(targets::add);
            }
            return new Rendering(targets, problems);
        }

        private Optional<Target> target(Form form) {
            return switch (form) {
                case DOCX -> docx();
                case PDF -> Optional.of(pdf(form, PdfProfile.FLAT));
                case PDF_TO_SIGN ->
                        Optional.of(
                                pdf(
                                        form,
                                        PdfProfile.SIGNABLE.withInitials(paper.kind().initials())));
            };
        }

        /** None on a letterhead that cannot be used: nothing would show that it is missing. */
        private Optional<Target> docx() {
            Stationery stationery = letterheads.of(paper.subject().body());
            problems.addAll(stationery.problems());
            return switch (stationery) {
                case Stationery.Unusable no -> Optional.empty();
                case Stationery.Usable sheet ->
                        Optional.of(
                                target(
                                        Form.DOCX,
                                        fingerprint(Form.DOCX, sheet.parts()),
                                        () -> sheet.writer().write(document, images, profile())));
            };
        }

        /** What a PDF has beyond the tree. */
        private List<Part> attached(PdfProfile profile) {
            List<Part> parts = new ArrayList<>(List.of(Part.text("initials", profile.initials())));
            data.ifPresent(file -> parts.add(Part.bytes(file.name(), file.bytes())));
            return parts;
        }

        private Target pdf(Form form, PdfProfile profile) {
            Fingerprint fingerprint = fingerprint(form, attached(profile));
            String seed = fingerprint.toString();
            return target(
                    form,
                    fingerprint,
                    () ->
                            bound.isEmpty()
                                    ? pdf.write(document, images, profile.with(data), seed)
                                    : pdf.write(dossier(), seed));
        }

        private Dossier dossier() {
            List<Dossier.Entry> entries =
                    bound.stream()
                            .map(
                                    one ->
                                            new Dossier.Entry(
                                                    one.group(),
                                                    one.title(),
                                                    one.document(),
                                                    theme))
                            .toList();
            return new Dossier(document, theme, entries, images);
        }

        private Target target(Form form, Fingerprint fingerprint, Target.Drawing drawing) {
            return new Target(paper.path(form), fingerprint, drawing);
        }

        private Fingerprint fingerprint(Form form, List<Part> more) {
            List<Part> all = new ArrayList<>(content);
            all.addAll(more);
            all.add(Part.text("form", form.name()));
            return Fingerprint.of(all);
        }

        private DocxProfile profile() {
            return paper.kind().protect() ? DocxProfile.PROTECTED : DocxProfile.OPEN;
        }
    }

    private static Part bound(List<Drafted.Bound> bound) {
        List<Part> parts = new ArrayList<>();
        for (Drafted.Bound one : bound) {
            parts.add(Part.text("group", one.group().toString()));
            parts.add(Part.text("title", one.title().toString()));
            parts.add(Part.text("tree", Dump.write(one.document())));
        }
        return Part.digest("bound", Fingerprint.of(parts).digest());
    }

    private static Part images(Images images) {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, byte[]> image : new TreeMap<>(images.bySource()).entrySet()) {
            parts.add(Part.bytes(image.getKey(), image.getValue()));
        }
        return Part.digest("images", Fingerprint.of(parts).digest());
    }
}
