package fr.tabellion.compare;

import fr.tabellion.compare.Annexe.Engagements;
import fr.tabellion.compare.Annexe.Indicator;
import fr.tabellion.compare.Annexe.Item;
import fr.tabellion.compare.Annexe.Provision;
import fr.tabellion.compare.Annexe.Theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Annexes and edits as they come, by seed. */
final class Edits {
    /** Few words, so that passages repeat them and each other. */
    private static final String[] WORDS = {
        "l’emploi",
        "la",
        "ville",
        "les",
        "jeunes",
        "de",
        "quartier",
        "12",
        "90 000",
        "actions",
        "et",
        "d’insertion",
        "accompagner",
        "soutenir",
        "développer",
        "habitants",
        "à",
        "projet",
        "« vivre ensemble »",
        "3e",
        "État",
        "des",
        "pour",
        "aujourd’hui",
        "rendez-vous,",
        "(QPV)",
        "mission",
        "locale",
        "santé",
        "2027",
        "pendant",
        "chaque",
        "année",
        "Bourg-la-Reine"
    };

    private final Random random;
    private int fresh;

    Edits(long seed) {
        this.random = new Random(seed);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private String word() {
        return WORDS[below(WORDS.length)];
    }

    private String words() {
        StringBuilder out = new StringBuilder(word());
        int length = below(14);
        for (int i = 0; i < length; i++) {
            out.append(' ').append(word());
        }
        return out.toString();
    }

    private Item item() {
        Item item = new Item(words());
        if (below(6) == 0) {
            item.id = "id-" + below(40) + "-" + fresh++;
        }
        for (int i = below(4) == 0 ? 1 + below(3) : 0; i > 0; i--) {
            item.actions.add(new Item(words()));
        }
        return item;
    }

    Annexe annexe(int size) {
        Annexe annexe = new Annexe();
        int themes = 1 + below(4);
        for (int t = 0; t < themes; t++) {
            annexe.themes.add(theme(size));
        }
        for (int i = below(5); i > 0; i--) {
            annexe.indicators.add(indicator());
        }
        for (int i = below(3); i > 0; i--) {
            annexe.provisions.add(provision());
        }
        return annexe;
    }

    private Theme theme(int size) {
        Theme theme = new Theme("theme-" + fresh++, "Thème " + words());
        for (String party : List.of("ville", "etat")) {
            for (int i = below(size); i > 0; i--) {
                theme.of(party).add(item());
            }
        }
        return theme;
    }

    private Indicator indicator() {
        return new Indicator(
                "Thème " + below(3), "Indicateur " + words(), Integer.toString(below(500)));
    }

    private Provision provision() {
        Provision provision = new Provision("provision-" + fresh++, "Disposition " + words());
        for (int i = 1 + below(4); i > 0; i--) {
            provision.content.add(
                    switch (below(4)) {
                        case 0 -> Annexe.ol(words(), words());
                        case 1 -> Annexe.ul(words(), words(), words());
                        default -> Annexe.p(words());
                    });
        }
        return provision;
    }

    // ---- Edits

    Annexe edited(Annexe before, int times) {
        Annexe now = before.copy();
        for (int i = 0; i < times; i++) {
            edit(now);
        }
        return now;
    }

    private void edit(Annexe now) {
        switch (below(22)) {
            case 0 -> with(now, items -> items.add(below(items.size() + 1), item()));
            case 1 -> some(now, items -> items.remove(below(items.size())));
            case 2, 3, 4 -> some(now, items -> reword(items.get(below(items.size()))));
            case 5 -> move(now);
            case 6 -> swap(now);
            case 7 -> some(now, items -> items.add(Annexe.copy(anonymous(items))));
            case 8 -> some(now, Collections::reverse);
            case 9 -> now.themes.get(below(now.themes.size())).title = "Thème " + words();
            case 10 -> now.themes.add(below(now.themes.size() + 1), theme(4));
            case 11 -> {
                if (now.themes.size() > 1) {
                    now.themes.remove(below(now.themes.size()));
                }
            }
            case 12 -> Collections.swap(now.themes, below(now.themes.size()), 0);
            case 13 -> now.provisions.add(below(now.provisions.size() + 1), provision());
            case 14 -> {
                if (!now.provisions.isEmpty()) {
                    now.provisions.remove(below(now.provisions.size()));
                }
            }
            case 15, 16 -> prose(now);
            case 17 -> now.indicators.add(below(now.indicators.size() + 1), indicator());
            case 18 -> {
                if (!now.indicators.isEmpty()) {
                    now.indicators.remove(below(now.indicators.size()));
                }
            }
            case 19 -> {
                if (!now.indicators.isEmpty()) {
                    cell(now.indicators.get(below(now.indicators.size())));
                }
            }
            case 20 -> action(now);
            default -> whole(now);
        }
    }

    private void whole(Annexe now) {
        switch (below(3)) {
            case 0 -> now.period = 2025 + "-" + (2028 + below(5));
            case 1 -> now.parties.add("la commune de Sceaux " + fresh++);
            default -> now.parties.remove(now.parties.size() > 1 ? 1 : 0);
        }
        if (now.parties.isEmpty()) {
            now.parties.add("l’État");
        }
    }

    private void cell(Indicator indicator) {
        switch (below(3)) {
            case 0 -> indicator.target = Integer.toString(below(500));
            case 1 -> indicator.text = mixed(indicator.text);
            default -> indicator.theme = "Thème " + below(3);
        }
    }

    private void action(Annexe now) {
        some(
                now,
                items -> {
                    Item item = items.get(below(items.size()));
                    if (item.actions.isEmpty() || below(3) == 0) {
                        item.actions.add(below(item.actions.size() + 1), new Item(words()));
                    } else if (below(2) == 0) {
                        item.actions.remove(below(item.actions.size()));
                    } else {
                        reword(item.actions.get(below(item.actions.size())));
                    }
                });
    }

    private void prose(Annexe now) {
        if (now.provisions.isEmpty()) {
            return;
        }
        Provision provision = now.provisions.get(below(now.provisions.size()));
        int size = provision.content.size();
        switch (below(4)) {
            case 0 -> provision.content.add(below(size + 1), Annexe.p(words()));
            case 1 -> provision.content.add(below(size + 1), Annexe.ol(words(), words()));
            case 2 -> {
                if (size > 1) {
                    provision.content.remove(below(size));
                }
            }
            default -> {
                int at = below(size);
                String text =
                        fr.tabellion.document.Texts.paragraphs(List.of(provision.content.get(at)))
                                .getFirst();
                provision.content.set(at, Annexe.p(mixed(text)));
            }
        }
    }

    private Item anonymous(List<Item> items) {
        Item copy = Annexe.copy(items.get(below(items.size())));
        copy.id = "";
        return copy;
    }

    private void reword(Item item) {
        item.text = mixed(item.text);
    }

    private String mixed(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int i = 1 + below(2); i > 0; i--) {
            int at = below(words.size());
            switch (below(3)) {
                case 0 -> words.set(at, word());
                case 1 -> words.add(at, word());
                default -> {
                    if (words.size() > 1) {
                        words.remove(at);
                    }
                }
            }
        }
        return String.join(" ", words);
    }

    private void move(Annexe now) {
        some(
                now,
                items -> {
                    Item item = items.remove(below(items.size()));
                    if (below(3) == 0) {
                        reword(item);
                    }
                    with(now, other -> other.add(below(other.size() + 1), item));
                });
    }

    private void swap(Annexe now) {
        some(
                now,
                items ->
                        some(
                                now,
                                others -> {
                                    Item one = items.get(below(items.size()));
                                    Item other = others.get(below(others.size()));
                                    String text = one.text;
                                    one.text = other.text;
                                    other.text = text;
                                }));
    }

    private interface Use {
        void of(List<Item> items);
    }

    /** A list that has items. */
    private void some(Annexe now, Use use) {
        List<List<Item>> lists = new ArrayList<>();
        for (Theme theme : now.themes) {
            for (Engagements engagements : theme.engagements) {
                if (!engagements.items.isEmpty()) {
                    lists.add(engagements.items);
                }
            }
        }
        if (!lists.isEmpty()) {
            use.of(lists.get(below(lists.size())));
        }
    }

    private void with(Annexe now, Use use) {
        Theme theme = now.themes.get(below(now.themes.size()));
        use.of(theme.of(below(2) == 0 ? "ville" : "etat"));
    }
}
