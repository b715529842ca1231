package fr.tabellion.compare;

import fr.tabellion.compare.Quotation.Quote;
import fr.tabellion.typography.Agreement;

import java.util.List;
import java.util.regex.Pattern;

/**
 * « le mot : « Créer » est remplacé par les mots : « Ouvrir et animer » », in number and gender.
 */
final class Quoted {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,\\u00a0\\u202f]*(?: \\d{3})*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "\\d[\\d.,\\u00a0\\u202f]*(?: \\d{3})*[\\s\\u00a0\\u202f]*(?:€|euros?)");
    private static final Pattern RATE = Pattern.compile("\\d[\\d.,]*[\\s\\u00a0\\u202f]*%");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{1,2}(?:er)?[\\s\\u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août"
                            + "|septembre|octobre|novembre|décembre)[\\s\\u00a0]\\d{4}");

    private Quoted() {}

    /** What words are called. */
    private record Kind(String noun, boolean feminine, boolean plural) {
        String the() {
            return Agreement.the(noun, feminine, plural);
        }

        String agreed(String participle) {
            return (plural ? "sont " : "est ") + Agreement.agreed(participle, feminine, plural);
        }
    }

    static Sentence all(List<Quote> quotes) {
        Sentence sentence = new Sentence();
        for (int i = 0; i < quotes.size(); i++) {
            boolean last = i == quotes.size() - 1;
            sentence.text(i == 0 ? "" : last ? " et " : ", ");
            one(quotes.get(i), sentence);
        }
        return sentence;
    }

    private static void one(Quote quote, Sentence out) {
        switch (quote) {
            case Quote.Replaced(List<Atom> before, List<Atom> now) -> {
                Kind old = kind(before);
                Kind current = kind(now);
                out.text(old.the() + "\u00a0: ").quote(Weave.slice(before));
                out.text(" " + old.agreed("remplacé") + " par " + current.the() + "\u00a0: ");
                out.quote(Weave.slice(now));
            }
            case Quote.Deleted(List<Atom> before) -> {
                Kind old = kind(before);
                out.text(old.the() + "\u00a0: ").quote(Weave.slice(before));
                out.text(" " + old.agreed("supprimé"));
            }
            case Quote.Inserted(boolean after, List<Atom> anchor, List<Atom> now) -> {
                Kind beside = kind(anchor);
                Kind current = kind(now);
                if (!anchor.isEmpty()) {
                    out.text((after ? "après " : "avant ") + beside.the() + "\u00a0: ");
                    out.quote(Weave.slice(anchor)).text(", ");
                }
                out.text(current.agreed("inséré") + " " + current.the() + "\u00a0: ");
                out.quote(Weave.slice(now));
            }
        }
    }

    private static Kind kind(List<Atom> atoms) {
        String text = Strand.text(atoms);
        if (YEAR.matcher(text).matches()) {
            return new Kind("année", true, false);
        }
        if (NUMBER.matcher(text).matches()) {
            return new Kind("nombre", false, false);
        }
        if (AMOUNT.matcher(text).matches()) {
            return new Kind("montant", false, false);
        }
        if (RATE.matcher(text).matches()) {
            return new Kind("taux", false, false);
        }
        if (DATE.matcher(text).matches()) {
            return new Kind("date", true, false);
        }
        int words = Words.words(atoms, 0, atoms.size());
        if (words == 0) {
            return new Kind(atoms.size() == 1 ? "signe" : "signes", false, atoms.size() > 1);
        }
        // A word with a sign beside it is « les mots », as drafting has it.
        return words == 1 && atoms.size() == 1
                ? new Kind("mot", false, false)
                : new Kind("mots", false, true);
    }
}
