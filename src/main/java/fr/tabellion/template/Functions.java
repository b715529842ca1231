package fr.tabellion.template;

import fr.tabellion.typography.Agreement;
import fr.tabellion.typography.Amounts;
import fr.tabellion.typography.Elision;
import fr.tabellion.typography.Names;
import fr.tabellion.typography.Numerals;
import fr.tabellion.typography.Numerals.Hyphens;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The functions of French that templates may call.
 *
 * <pre>
 * ${roman(4)}                                IV
 * ${list(contract.territory.communes)}       Bagneux, Bourg-la-Reine et Sceaux
 * ${count(3, "commune")}                     3 communes
 * ${agree("signé", contract.instrument)}     signée
 * ${to("Le Val-Fleuri")}                      au Val-Fleuri
 * ${closed(action.text, action?is_last)}     … ;
 * </pre>
 */
final class Functions {
    private Functions() {}

    private interface Body {
        String of(Arguments arguments) throws TemplateModelException;
    }

    /** By name; each gives text. */
    static Map<String, TemplateMethodModelEx> all() {
        return Map.ofEntries(
                function("roman", in -> Numerals.roman(in.whole(0))),
                function("article", in -> Numerals.article(in.plain(0))),
                function("ordinal", in -> Numerals.ordinal(in.whole(0), in.flag(1))),
                function(
                        "letters",
                        in -> Numerals.inLetters(in.whole(0), in.flag(1), Hyphens.CLASSIC)),
                function("number", in -> Amounts.number(in.number(0))),
                function("amount", in -> Amounts.figures(in.number(0))),
                function("amountInLetters", in -> Amounts.inLetters(in.number(0))),
                function("count", Functions::count),
                function("list", in -> Agreement.list(in.texts(0), in.text(1, "et"))),
                function("closed", in -> Agreement.closed(in.text(0), in.flag(1))),
                function("capitalised", in -> Agreement.capitalised(in.text(0))),
                function("de", in -> Elision.de(in.text(0))),
                function("to", in -> Names.of(in.text(0)).to()),
                function("que", in -> Elision.que(in.text(0))),
                function("agree", Functions::agree));
    }

    private static Map.Entry<String, TemplateMethodModelEx> function(String name, Body body) {
        return Map.entry(name, arguments -> call(body, new Arguments(name, arguments)));
    }

    private static TemplateModel call(Body body, Arguments arguments)
            throws TemplateModelException {
        try {
            return new SimpleScalar(body.of(arguments));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new TemplateModelException(arguments.function() + "(…): " + e.getMessage());
        }
    }

    private static String count(Arguments in) throws TemplateModelException {
        return in.size() > 2
                ? Agreement.count(in.whole(0), in.text(1), in.text(2))
                : Agreement.count(in.whole(0), in.text(1));
    }

    private static String agree(Arguments in) throws TemplateModelException {
        return Agreement.agreed(in.text(0), in.member(1, "feminine"), in.member(1, "plural"));
    }

    /** A call's arguments, checked as they are read. */
    private record Arguments(String function, List<?> given) {
        int size() {
            return given.size();
        }

        String text(int index) throws TemplateModelException {
            if (index < given.size() && given.get(index) instanceof TemplateScalarModel text) {
                return text.getAsString();
            }
            throw wrong(index, "text");
        }

        String text(int index, String otherwise) throws TemplateModelException {
            return index < given.size() ? text(index) : otherwise;
        }

        /** Text or a whole number. */
        String plain(int index) throws TemplateModelException {
            return index < given.size() && given.get(index) instanceof TemplateNumberModel
                    ? String.valueOf(whole(index))
                    : text(index);
        }

        BigDecimal number(int index) throws TemplateModelException {
            if (index < given.size() && given.get(index) instanceof TemplateNumberModel number) {
                return new BigDecimal(number.getAsNumber().toString());
            }
            throw wrong(index, "a number");
        }

        int whole(int index) throws TemplateModelException {
            try {
                return number(index).intValueExact();
            } catch (ArithmeticException e) {
                throw wrong(index, "a whole number");
            }
        }

        boolean flag(int index) throws TemplateModelException {
            return index < given.size()
                    && given.get(index) instanceof TemplateBooleanModel flag
                    && flag.getAsBoolean();
        }

        boolean member(int index, String name) throws TemplateModelException {
            if (index < given.size() && given.get(index) instanceof TemplateHashModel hash) {
                return hash.get(name) instanceof TemplateBooleanModel flag && flag.getAsBoolean();
            }
            throw wrong(index, "a phrase, a body or a person");
        }

        List<String> texts(int index) throws TemplateModelException {
            if (index >= given.size()
                    || !(given.get(index) instanceof TemplateSequenceModel list)) {
                throw wrong(index, "a list");
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                TemplateModel item = list.get(i);
                if (item instanceof TemplateScalarModel text) {
                    texts.add(text.getAsString());
                } else if (item instanceof TemplateHashModel hash
                        && hash.get("name") instanceof TemplateScalarModel name) {
                    texts.add(name.getAsString());
                } else {
                    throw wrong(index, "a list of texts");
                }
            }
            return texts;
        }

        private TemplateModelException wrong(int index, String wanted) {
            return new TemplateModelException(
                    function + "(…): argument " + (index + 1) + " must be " + wanted);
        }
    }
}
