package fr.tabellion.pipeline;

import fr.tabellion.template.Subject;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a file of data or templates may concern a paper, so that a reason names the files that
 * count: another commune's do not, nor the template of another kind.
 *
 * @param kinds all there are
 */
record Reads(Paper paper, Set<String> kinds) implements Predicate<String> {
    @Override
    public boolean test(String file) {
        return !isOtherKind(file) && !isOtherPart(file);
    }

    private boolean isOtherKind(String file) {
        return file.endsWith(".ftlh")
                && !paper.kind().collects().contains(id(file, ".ftlh"))
                && kinds.contains(id(file, ".ftlh"))
                && !id(file, ".ftlh").equals(paper.kind().name());
    }

    private boolean isOtherPart(String file) {
        return switch (paper.subject()) {
            case Subject.OfSession session -> false;
            case Subject.OfAgendaItem item -> false;
            case Subject.OfCommune one ->
                    file.contains("/avenants/")
                            || isCommuneOtherThan(Set.of(one.commune().id()), file);
            case Subject.OfContract contract -> file.contains("/avenants/");
            case Subject.OfAvenant one ->
                    isCommuneOtherThan(Set.copyOf(one.avenant().communes()), file)
                            || file.contains("/avenants/")
                                    && !id(file, ".json")
                                            .equals(String.valueOf(one.avenant().number()));
        };
    }

    private static boolean isCommuneOtherThan(Set<String> communes, String file) {
        return file.contains("/communes/") && !communes.contains(id(file, ".json"));
    }

    private static String id(String file, String ending) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
