package fr.tabellion.docx;

import fr.tabellion.document.Document;
import fr.tabellion.document.Images;
import fr.tabellion.theme.Theme;

import java.time.LocalDate;

/** What the parts of one paper share while it is written. */
final class Paper {
    private final Theme theme;
    private final Skeleton skeleton;
    private final String language;
    private final Lists lists;
    private final Pictures pictures;
    private final Footnotes footnotes;
    private final Controls controls = new Controls();
    private final Abbreviations abbreviations = new Abbreviations();
    private final LocalDate date;
    private int revisions;

    Paper(Skeleton skeleton, Document document, Images images) {
        this.theme = skeleton.theme();
        this.skeleton = skeleton;
        this.date = document.metadata().date();
        String spoken = Language.word(document.metadata().language());
        this.language = spoken.equals(Language.DEFAULT) ? "" : spoken;
        this.lists = new Lists(skeleton.lists(), theme);
        this.pictures = new Pictures(images);
        this.footnotes = new Footnotes(this, skeleton.textWidth());
    }

    /** Of the paper itself, which is when its changes are said to be made. */
    LocalDate date() {
        return date;
    }

    /** Tracked changes are numbered through the paper. */
    int nextRevision() {
        return ++revisions;
    }

    Theme theme() {
        return theme;
    }

    Skeleton skeleton() {
        return skeleton;
    }

    StyleNames names() {
        return skeleton.names();
    }

    Lists lists() {
        return lists;
    }

    Pictures pictures() {
        return pictures;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    Controls controls() {
        return controls;
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    /** What a run in that language says of it: nothing where it is the styles' own. */
    String language(String tag) {
        String spoken = tag.isEmpty() ? language : Language.word(tag);
        return spoken.equals(Language.DEFAULT) && language.isEmpty() ? "" : spoken;
    }
}
