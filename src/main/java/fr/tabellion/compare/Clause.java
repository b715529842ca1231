package fr.tabellion.compare;

import fr.tabellion.document.Attributes;
import fr.tabellion.document.Block;

import java.util.ArrayList;
import java.util.List;

/**
 * One change in words, without the provision it stands in.
 *
 * @param context the way from the provision to what the sentence speaks of
 * @param subject whether the sentence speaks of the last step itself: « le deuxième tiret est
 *     supprimé », not « au deuxième tiret, les mots … »
 * @param sentence what follows, without a capital and a full stop
 * @param quoted blocks quoted after it
 */
record Clause(Locator context, Subject subject, Sentence sentence, List<Block> quoted) {
    Clause {
        quoted = List.copyOf(quoted);
    }

    /** What the sentence needs before it. */
    enum Subject {
        /** « …, deuxième tiret, les mots … » */
        WITHIN,
        /** « …, le deuxième tiret est supprimé » */
        LAST,
        /** The sentence says all: « La commune de Bagneux devient partie … » */
        NONE
    }

    /** From the text down: « au III de l’annexe d’Antony, deuxième tiret, les mots … ». */
    Sentence absolute(Locator provision, TextName text) {
        if (subject == Subject.NONE) {
            return sentence;
        }
        List<Step> way = new ArrayList<>(provision.steps());
        way.addAll(context.steps());
        if (way.isEmpty()) {
            String start = subject == Subject.LAST ? text.the() + " " : "dans " + text.the() + ", ";
            return new Sentence().text(start).sentence(sentence);
        }
        if (subject == Subject.LAST && context.steps().isEmpty()) {
            return new Sentence().text(chained(way, text)).text(" ").sentence(sentence);
        }
        int head = Math.max(1, provision.steps().size());
        Sentence out = new Sentence();
        out.text(placed(way.subList(0, head), text));
        return tail(out, way.subList(head, way.size()));
    }

    /** From the provision down, under « est ainsi modifié : ». */
    Sentence relative(Locator provision, TextName text) {
        if (subject == Subject.NONE) {
            return sentence;
        }
        List<Step> way = context.steps();
        if (way.isEmpty()) {
            String it = subject == Subject.LAST ? pronoun(provision, text) : "";
            return new Sentence().text(it).sentence(sentence);
        }
        if (way.size() == 1 && subject == Subject.LAST) {
            return new Sentence().text(French.the(way.getFirst()) + " ").sentence(sentence);
        }
        Sentence out = new Sentence().text(French.at(way.getFirst()));
        return tail(out, way.subList(1, way.size()));
    }

    /** « il est complété » */
    private static String pronoun(Locator provision, TextName text) {
        boolean feminine = provision.last().map(French::isFeminine).orElse(text.feminine());
        boolean plural = provision.last().map(French::isPlural).orElse(false);
        return (feminine ? "elle" : "il") + (plural ? "s " : " ");
    }

    private Sentence tail(Sentence out, List<Step> way) {
        for (int i = 0; i < way.size(); i++) {
            boolean subjectNow = i == way.size() - 1 && subject == Subject.LAST;
            out.text(", " + (subjectNow ? French.the(way.get(i)) : French.bare(way.get(i))));
        }
        boolean named = subject == Subject.LAST && !way.isEmpty();
        return out.text(named ? " " : ", ").sentence(sentence);
    }

    /** « au III de l’annexe d’Antony » */
    private static String placed(List<Step> way, TextName text) {
        return French.at(way.getLast()) + complements(way, text);
    }

    /** « le III de l’annexe d’Antony » */
    private static String chained(List<Step> way, TextName text) {
        return French.the(way.getLast()) + complements(way, text);
    }

    private static String complements(List<Step> way, TextName text) {
        StringBuilder out = new StringBuilder();
        for (Step step : way.subList(0, way.size() - 1).reversed()) {
            out.append(' ').append(French.of(step));
        }
        return out.append(' ').append(text.of()).toString();
    }

    /** With its quotation and the sign at its end. */
    List<Block> ended(Sentence start, String end) {
        if (quoted.isEmpty()) {
            return List.of(start.text(end).paragraph());
        }
        return List.of(
                start.text("\u00a0:").paragraph(),
                new Block.Quote(Attributes.NONE, Guillemets.around(quoted, end)));
    }
}
