package fr.tabellion.pdf;

/** The colour profile, for other programs that want one. */
public final class Profiles {
    private Profiles() {}

    public static byte[] srgb() {
        return Icc.plain();
    }
}
