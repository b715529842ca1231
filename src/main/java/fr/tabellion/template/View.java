package fr.tabellion.template;

/**
 * What templates read: a record, whose components and {@link Shown} methods are its members.
 *
 * <p>Components that hold the machinery ({@link Source}, {@link Views}, records of the model) are
 * not shown. Nothing is computed before a template asks for it.
 */
interface View {
    /** Where in the data it comes from; empty for what is in no file. */
    default Source at() {
        return Source.NONE;
    }

    /** Where the data would hold that member. */
    default Source at(String member) {
        return at().at(member);
    }

    /** A view that may be printed as it stands: {@code ${body.label}}. */
    interface Printed extends View {
        String printed();
    }
}
