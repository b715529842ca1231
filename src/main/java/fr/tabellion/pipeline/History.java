package fr.tabellion.pipeline;

import fr.tabellion.compare.Change;
import fr.tabellion.compare.Comparison;
import fr.tabellion.document.Block;
import fr.tabellion.document.Document;
import fr.tabellion.model.Avenant;
import fr.tabellion.model.Contract;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.Version;
import fr.tabellion.template.AvenantContent.Earlier;
import fr.tabellion.typography.Dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a contract came to read as it does: what was concluded, in the order of its conclusion.
 *
 * @param layers each with the texts that it settled
 */
record History(List<Layer> layers) {
    private static final Pattern AVENANT = Pattern.compile("avenant-(\\d+)");

    History {
        layers = List.copyOf(layers);
    }

    /**
     * @param avenant its number; 0 for what no avenant brought
     */
    record Layer(int avenant, Optional<LocalDate> day, Map<String, Document> texts) {
        Layer {
            texts = Map.copyOf(texts);
        }
    }

    static History of(Sealed vault) {
        List<Layer> layers = new ArrayList<>();
        for (Version version : vault.register().concluded()) {
            Matcher name = AVENANT.matcher(version.paper());
            int avenant = name.matches() ? Integer.parseInt(name.group(1)) : 0;
            layers.add(new Layer(avenant, version.concludedOn(), vault.texts(version)));
        }
        return new History(layers);
    }

    /** The avenants that were concluded, by number. */
    List<Earlier> avenants() {
        return layers.stream()
                .filter(layer -> layer.avenant() > 0)
                .sorted(Comparator.comparing(Layer::avenant))
                .map(layer -> new Earlier(layer.avenant(), layer.day()))
                .toList();
    }

    /** The day the contract was concluded: that of the last of its papers, if there are several. */
    Optional<LocalDate> parent() {
        return layers.stream()
                .filter(layer -> layer.avenant() == 0)
                .flatMap(layer -> layer.day().stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * The texts as an avenant leaves them, one after the other, each changed passage with a note of
     * the avenants that changed it.
     */
    List<Block> consolidated(Avenant avenant, List<Comparison> comparisons) {
        Optional<LocalDate> day = avenant.conclusion().flatMap(Contract.Conclusion::date);
        List<Block> body = new ArrayList<>();
        for (Comparison one : comparisons) {
            if (!body.isEmpty()) {
                body.add(new Block.PageBreak());
            }
            body.addAll(consolidated(one, new Layer(avenant.number(), day, Map.of())));
        }
        return body;
    }

    private List<Block> consolidated(Comparison last, Layer layer) {
        List<Step> steps = new ArrayList<>(steps(last.text()));
        Document first =
                layers.stream()
                        .flatMap(one -> Optional.ofNullable(one.texts().get(last.text())).stream())
                        .findFirst()
                        .orElse(last.inForce());
        steps.add(new Step(layer, refs(last)));
        Function<Change, String> note = change -> note(steps, change);
        Document text = Comparison.of(last.text(), first, last.applied()).consolidated("", note);
        return text.body().stream().filter(Amending::isText).toList();
    }

    /** What an avenant changed of a text. */
    private record Step(Layer layer, Set<String> refs) {}

    private List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        Optional<Document> before = Optional.empty();
        for (Layer layer : layers) {
            Optional<Document> after = Optional.ofNullable(layer.texts().get(text));
            if (before.isPresent() && after.isPresent()) {
                steps.add(new Step(layer, refs(Comparison.of(text, before.get(), after.get()))));
            }
            before = after.isPresent() ? after : before;
        }
        return steps;
    }

    private static Set<String> refs(Comparison comparison) {
        return comparison.changes().stream().map(Change::ref).collect(Collectors.toSet());
    }

    /** « Modifié par l’avenant n° 1 du 18 décembre 2025. » */
    private static String note(List<Step> steps, Change change) {
        List<String> avenants =
                steps.stream()
                        .filter(step -> step.refs().contains(change.ref()))
                        .map(step -> named(step.layer()))
                        .toList();
        String by =
                avenants.isEmpty() ? named(steps.getLast().layer()) : String.join(" et ", avenants);
        return "Modifié par " + by + ".";
    }

    private static String named(Layer layer) {
        return "l’avenant n°\u00a0"
                + layer.avenant()
                + layer.day().map(day -> " du " + Dates.day(day)).orElse("");
    }
}
