package fr.tabellion.docx;

import fr.tabellion.document.Images;
import fr.tabellion.document.Inline.Image;
import fr.tabellion.document.PictureSize;
import fr.tabellion.document.PictureSize.Drawn;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures of one paper: each file once in {@code word/media}, drawn wherever it is named. */
final class Pictures {
    private static final String DECORATIVE =
            "<a:extLst xmlns:a=\""
                    + Namespaces.A
                    + "\"><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
                    + "<adec:decorative"
                    + " xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\""
                    + " val=\"1\"/></a:ext></a:extLst>";

    private final Images images;
    private final Map<String, Media> media = new LinkedHashMap<>();
    private int drawings;

    /**
     * A file of the package.
     *
     * @param name below {@code word/}
     */
    record Media(String name, String source, PictureSize size) {}

    Pictures(Images images) {
        this.images = images;
    }

    Iterable<Media> media() {
        return media.values();
    }

    byte[] bytes(Media file) {
        return images.bytes(file.source);
    }

    void write(Story story, Image image, double width, Look look) {
        Media file = media.computeIfAbsent(image.source(), this::file);
        String id = story.relationships().part("image", file.name);
        Drawn size = file.size.drawn(width);
        story.out().raw("<w:r>").raw(look.properties());
        drawing(story.out(), image.alternative(), id, size);
        story.out().raw("</w:r>");
    }

    private Media file(String source) {
        byte[] bytes = images.bytes(source);
        PictureSize size =
                PictureSize.read(bytes)
                        .orElseThrow(() -> new IllegalArgumentException("no picture: " + source));
        String extension = PictureSize.isPng(bytes) ? "png" : "jpeg";
        return new Media("media/tabellion" + (media.size() + 1) + "." + extension, source, size);
    }

    private void drawing(Xml out, String alternative, String id, Drawn size) {
        String extent =
                "cx=\""
                        + Measure.emu(size.width())
                        + "\" cy=\""
                        + Measure.emu(size.height())
                        + "\"/>";
        drawings++;
        out.raw("<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
        out.raw("<wp:extent ").raw(extent).raw("<wp:docPr id=\"").raw(drawings);
        out.raw("\" name=\"Image ").raw(drawings).raw("\" descr=\"").attribute(alternative);
        out.raw(alternative.isEmpty() ? "\">" + DECORATIVE + "</wp:docPr>" : "\"/>");
        out.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"").raw(Namespaces.A);
        out.raw("\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"");
        out.raw(Namespaces.A).raw("\"><a:graphicData uri=\"").raw(Namespaces.PIC);
        out.raw("\"><pic:pic xmlns:pic=\"").raw(Namespaces.PIC).raw("\"><pic:nvPicPr>");
        out.raw("<pic:cNvPr id=\"0\" name=\"Image ").raw(drawings).raw("\"/><pic:cNvPicPr/>");
        out.raw("</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"").raw(id).raw("\"/>");
        out.raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>");
        out.raw("<a:off x=\"0\" y=\"0\"/><a:ext ").raw(extent).raw("</a:xfrm>");
        out.raw("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
        out.raw("</a:graphicData></a:graphic></wp:inline></w:drawing>");
    }
}
