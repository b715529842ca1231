package fr.tabellion.template;

import java.util.List;

/**
 * A kind of paper: a template at the top of the folder, and what its header says.
 *
 * <pre>{@code
 * <#ftl attributes={"for": "agenda-item", "title": "Note de présentation",
 *                   "needs": ["contract", "commune.priorities"], "slots": ["context"]}>
 * }</pre>
 *
 * @param name the file's, without its ending: {@code note}
 * @param title for people: « Note de présentation »
 * @param needs dotted paths that must hold something, else there is no such paper
 * @param signable whether it is signed, and so comes as a signable PDF too
 * @param slots the slots of prose it reads
 * @param protect whether the DOCX is locked but for what is to be filled in
 * @param collects for a dossier, the kinds it is made of, in the order they have in it; else empty
 * @param basis whether it is no paper by itself, but states what the data hold of a contract that
 *     was concluded elsewhere: what its avenants amend
 * @param initials what is printed in a box at the foot of each page to be signed, for the parties’
 *     initials: « Paraphes »; empty for no box
 * @param feminine the gender of the title, for sentences that name the paper: « l’annexe est ainsi
 *     modifiée »
 * @param explains the kind of the paper that it is sealed with, of the same subject: the redline of
 *     an avenant explains it; empty for a paper of its own
 */
public record Kind(
        String name,
        Audience audience,
        String title,
        List<String> needs,
        boolean signable,
        List<String> slots,
        boolean protect,
        List<String> collects,
        boolean basis,
        String initials,
        boolean feminine,
        String explains) {
    public Kind {
        collects = List.copyOf(collects);
        needs = List.copyOf(needs);
        slots = List.copyOf(slots);
    }

    /** Whether it is made of other papers, bound as one PDF. */
    public boolean isDossier() {
        return !collects.isEmpty();
    }
}
