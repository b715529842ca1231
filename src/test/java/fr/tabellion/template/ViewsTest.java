package fr.tabellion.template;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.Golden;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What templates may read. */
class ViewsTest {
    @TempDir Path folder;
    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    /** The list that authors of templates look names up in. */
    @Test
    void the_catalogue_of_names_is_kept() {
        StringBuilder golden = new StringBuilder();
        Deque<Class<?>> open = new ArrayDeque<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        for (Audience audience : Audience.values()) {
            open.add(audience.root());
            seen.add(audience.root());
        }
        while (!open.isEmpty()) {
            Class<?> view = open.remove();
            String printed = View.Printed.class.isAssignableFrom(view) ? " (printed)" : "";
            golden.append(view.getSimpleName()).append(printed).append('\n');
            Shape shape = Shape.of(view);
            for (String name : shape.names()) {
                Type type = shape.member(name).orElseThrow().type();
                golden.append("  ").append(name).append(": ").append(word(type)).append('\n');
                Class<?> inner = innermost(type);
                if (View.class.isAssignableFrom(inner) && seen.add(inner)) {
                    open.add(inner);
                }
            }
        }
        golden.append("functions\n");
        Functions.all().keySet().stream().sorted().forEach(f -> golden.append("  " + f + "\n"));
        Golden.check("template/catalogue.txt", golden.toString());
    }

    private static Class<?> innermost(Type type) {
        Class<?> raw = Shape.raw(type);
        return raw == Optional.class || List.class.isAssignableFrom(raw)
                ? innermost(Shape.inner(type))
                : raw;
    }

    private static String word(Type type) {
        Class<?> raw = Shape.raw(type);
        if (raw == Optional.class) {
            return word(Shape.inner(type)) + "?";
        }
        return List.class.isAssignableFrom(raw)
                ? word(Shape.inner(type)) + "[]"
                : Map.class.isAssignableFrom(raw) ? "Prose by slot" : raw.getSimpleName();
    }

    private void draws(String template, String expected) {
        assertThat(workshop.draw(template)).as(template).isEqualTo(expected);
    }

    @Test
    void a_body_is_called_as_sentences_need_it() {
        draws("${body.name} ${body.of} ${body.to}", "Sceaux de Sceaux à Sceaux");
        draws(
                "${body.label}, ${body.label.of}, ${body.label.to}",
                "la ville de Sceaux, de la ville de Sceaux, à la ville de Sceaux");
        draws("${body.Label} ${body.engages}", "La ville de Sceaux s’engage");
        draws(
                "${contract.parties[1].Label} ${contract.parties[1].engages}",
                "L’État et ses services s’engagent");
        draws("${body.council.of}, ${body.executive.to}", "du conseil municipal, au maire");
    }

    @Test
    void whoever_holds_office_on_the_day_signs() {
        draws(
                "${contract.parties[0].signatory.name}, ${contract.parties[0].signatory.quality}",
                "Anne Lefort, maire");
        draws("${contract.parties[0].represented}", "représentée par son maire");
        draws("${body.officer.addressed}", "Madame la Maire");
    }

    @Test
    void a_party_without_a_person_in_office_has_a_quality_and_no_name() {
        draws(
                "${contract.parties[1].signatory.name!'…'},"
                        + " ${contract.parties[1].signatory.quality}",
                "…, préfet des Hauts-de-Seine");
        draws("${contract.parties[1].represented}", "représentés par le préfet des Hauts-de-Seine");
    }

    @Test
    void an_instrument_agrees() {
        draws(
                "${contract.instrument.This} est ${agree('signé', contract.instrument)}",
                "Ce contrat-cadre est signé");
        draws("${agree('représenté', body.label)}", "représentée");
    }

    @Test
    void themes_of_a_commune_are_those_that_hold_something_numbered_through() {
        draws(
                "<#list commune.themes as t>${t.roman} ${t.title}<#sep>, </#list>",
                "I Réussite éducative, II Insertion des jeunes");
        draws("<#list contract.themes as t>${t.roman}<#sep>, </#list>", "I, II, III");
    }

    @Test
    void commitments_stand_by_party_in_the_contract_s_order() {
        draws(
                "<#list commune.commitments as g>${g.party.id}: <#list g.items as"
                        + " i>${i.text}</#list>; </#list>",
                "sceaux: Créer un lieu d&#39;accueil; etat: Financer deux postes;");
    }

    @Test
    void a_budget_is_a_table_with_its_totals() {
        draws(
                """
                <#assign b = commune.budget>
                <#list b.years as y>${y}<#sep>|</#list>
                <#list b.rows as r>${r.text} ${r.party.id} <#list r.amounts as a>${a}<#sep>|</#list> = ${r.total}
                </#list>
                <#list b.totals as t>${t.cents}<#sep>|</#list> = ${b.total} ${b.total.letters}
                """,
                """
                2024|2025
                Chantiers sceaux 5 000 €|6 000,50 € = 11 000,50 €
                Chantiers etat 0 €|1 234,50 € = 1 234,50 €
                5 000,00 €|7 235,00 € = 12 235 € douze mille deux cent trente-cinq euros\
                """
                        .replaceAll("(?<=\\d) (?=\\d)", "\u202f")
                        .replace(" €", "\u00a0€"));
    }

    @Test
    void dates_and_periods_are_french() {
        draws(
                "${session.date} ${session.date.weekday} ${session.date.iso}",
                "28\u00a0mars 2024 jeudi 28\u00a0mars 2024 2024-03-28");
        draws("${contract.period} ${contract.period.from.year}", "2024-2030 2024");
    }

    @Test
    void lists_are_joined_as_in_a_sentence() {
        draws("${list(contract.parties)}", "Sceaux et État et ses services");
        draws("${contract.territory.list}", "Sceaux");
    }

    @Test
    void without_a_day_those_still_in_office_count() {
        assertThat(workshop.draw("x", Samples.agendaItem())).isEqualTo("x");
        workshop.with(
                "essai.ftlh",
                "<#ftl"
                    + " attributes={'for':'commune','title':'x'}>${commune.parties[0].signatory.name}");
        Templates templates = workshop.templates();
        Rendered paper =
                templates.render(
                        templates.kinds().getFirst(), Samples.ofCommune(), new PaperInfo("x"));
        assertThat(paper.html()).isEqualTo("Anne Lefort");
    }

    @Test
    void a_body_s_own_templates_win_and_may_build_on_the_common_ones() {
        workshop.with("lib/p.ftlh", "<#macro a>a</#macro><#macro b>b</#macro>");
        workshop.with(
                "bodies/sceaux/lib/p.ftlh",
                "<#include \"/common/lib/p.ftlh\"><#macro b>B de ${body.name}</#macro>");
        draws("<#import \"lib/p.ftlh\" as p><@p.a/> <@p.b/>", "a B de Sceaux");
    }

    @Test
    void a_need_is_met_by_something_and_unmet_by_nothing() {
        for (String[] need :
                List.of(
                        new String[] {"contract", ""},
                        new String[] {"commune.priorities", ""},
                        new String[] {"contract.prose.context", ""},
                        new String[] {"contract.prose.next", "contract.prose.next"},
                        new String[] {"contract.notice", "contract.notice"},
                        new String[] {"session.time", "session.time"},
                        new String[] {"item.prose", "item.prose"},
                        new String[] {"item.annexes", "item.annexes"})) {
            workshop.with(
                    "essai.ftlh",
                    "<#ftl attributes={'for':'agenda-item','title':'x','needs':['"
                            + need[0]
                            + "']}>");
            Templates templates = workshop.templates();
            assertThat(
                            templates
                                    .unmet(templates.kinds().getFirst(), Samples.agendaItem())
                                    .orElse(""))
                    .as(need[0])
                    .isEqualTo(need[1]);
        }
    }
}
