package fr.tabellion.compare;

import java.util.List;

/** Quotes and brackets, which a quotation takes in as pairs. */
final class Brackets {
    private static final String OPEN = "«“([";
    private static final String CLOSE = "»”)]";

    private Brackets() {}

    /** Whether each that opens in the passage is closed there, and the other way round. */
    static boolean match(List<Atom> passage) {
        StringBuilder open = new StringBuilder();
        for (Atom atom : passage) {
            String sign = atom.piece().text();
            int closes = sign.length() == 1 ? CLOSE.indexOf(sign) : -1;
            if (sign.length() == 1 && OPEN.contains(sign)) {
                open.append(sign);
            } else if (closes >= 0) {
                if (open.isEmpty() || open.charAt(open.length() - 1) != OPEN.charAt(closes)) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return open.isEmpty();
    }
}
