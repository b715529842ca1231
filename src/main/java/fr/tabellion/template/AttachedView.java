package fr.tabellion.template;

/**
 * A file that goes with a session's papers without being one of them.
 *
 * @param item the object of the point it belongs to
 * @param file its name
 * @param size in bytes
 * @param digest SHA-256, in hexadecimal digits
 */
record AttachedView(String title, String item, String file, long size, String digest)
        implements View {
    static AttachedView of(PaperInfo.Attached attached) {
        return new AttachedView(
                attached.title(),
                attached.item(),
                attached.file(),
                attached.size(),
                attached.digest());
    }
}
