package fr.tabellion.workbook;

import java.util.Arrays;
import java.util.Optional;

/** The sheets, in their order. */
enum Sheet {
    CONTRACT("contrat", ""),
    COMMUNES("communes", "/territory/communes"),
    THEMES("thèmes", "/themes"),
    PRIORITIES("priorités", "/priorities"),
    COMMITMENTS("engagements", "/commitments"),
    INDICATORS("indicateurs", "/indicators"),
    BUDGET("budget", "/budget"),
    SIGNATORIES("signataires", "/parties");

    private final String title;
    private final String pointer;

    Sheet(String title, String pointer) {
        this.title = title;
        this.pointer = pointer;
    }

    /** As it stands on the tab. */
    String title() {
        return title;
    }

    /** The list that it shows. */
    String pointer() {
        return pointer;
    }

    /** Whether each commune has such a list of its own. */
    boolean isOfCommunes() {
        return switch (this) {
            case PRIORITIES, COMMITMENTS, INDICATORS, BUDGET -> true;
            case CONTRACT, COMMUNES, THEMES, SIGNATORIES -> false;
        };
    }

    static Optional<Sheet> titled(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equalsIgnoreCase(title.strip()))
                .findFirst();
    }
}
