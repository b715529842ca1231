package fr.tabellion.template;

import fr.tabellion.typography.Amounts;

import java.math.BigDecimal;

/**
 * Euros; printed « 1 234,50 € ».
 *
 * @param value for computing and comparing
 */
record Amount(BigDecimal value) implements View.Printed {
    @Override
    public String printed() {
        return Amounts.figures(value);
    }

    /** With cents always, so that a column is even: « 2 000,00 € ». */
    @Shown
    String cents() {
        return Amounts.figures(value, 2);
    }

    /** « mille deux cent trente-quatre euros et cinquante centimes ». */
    @Shown
    String letters() {
        return Amounts.inLetters(value);
    }
}
