package fr.tabellion.docx;

/** Millimetres and points as WordprocessingML counts them. */
final class Measure {
    private Measure() {}

    /** Twentieths of a point. */
    static long twips(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }

    static long twipsOfPoints(double points) {
        return Math.round(points * 20);
    }

    static long halfPoints(double points) {
        return Math.round(points * 2);
    }

    /** Two hundred and fortieths of a line. */
    static long lines(double multiple) {
        return Math.round(multiple * 240);
    }

    /** English Metric Units, DrawingML's. */
    static long emu(double millimetres) {
        return Math.round(millimetres * 36000);
    }

    static double millimetres(long twips) {
        return twips * 25.4 / 1440;
    }

    static double millimetresOfPoints(double points) {
        return points * 25.4 / 72;
    }
}
