package fr.tabellion.template;

import fr.tabellion.model.Avenant;
import fr.tabellion.model.Commune;
import fr.tabellion.model.Contract;
import fr.tabellion.model.Data;
import fr.tabellion.model.Session;
import fr.tabellion.model.Session.AgendaItem;

import java.time.LocalDate;
import java.util.Optional;

/** What one paper is about; {@code data} is where its bodies are looked up. */
public sealed interface Subject {
    Data data();

    Audience audience();

    /** The paper's own date, where it is settled: the session's, the signature's. */
    Optional<LocalDate> day();

    /** The paper's own date, else 1 January of its period. */
    LocalDate date();

    /** The body whose templates are preferred; empty for none. */
    String body();

    record OfSession(Data data, Session session) implements Subject {
        @Override
        public Audience audience() {
            return Audience.SESSION;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(session.date());
        }

        @Override
        public LocalDate date() {
            return session.date();
        }

        @Override
        public String body() {
            return session.body();
        }
    }

    record OfAgendaItem(Data data, Session session, AgendaItem item) implements Subject {
        @Override
        public Audience audience() {
            return Audience.AGENDA_ITEM;
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(session.date());
        }

        @Override
        public LocalDate date() {
            return session.date();
        }

        @Override
        public String body() {
            return session.body();
        }
    }

    record OfCommune(Data data, Contract contract, Commune commune) implements Subject {
        @Override
        public Audience audience() {
            return Audience.COMMUNE;
        }

        @Override
        public Optional<LocalDate> day() {
            return contract.conclusion().flatMap(Contract.Conclusion::date);
        }

        @Override
        public LocalDate date() {
            return day().orElseGet(() -> beginning(contract));
        }

        @Override
        public String body() {
            return commune.id();
        }
    }

    record OfContract(Data data, Contract contract) implements Subject {
        @Override
        public Audience audience() {
            return Audience.CONTRACT;
        }

        @Override
        public Optional<LocalDate> day() {
            return contract.conclusion().flatMap(Contract.Conclusion::date);
        }

        @Override
        public LocalDate date() {
            return day().orElseGet(() -> beginning(contract));
        }

        @Override
        public String body() {
            return "";
        }
    }

    record OfAvenant(Data data, Contract contract, Avenant avenant, AvenantContent content)
            implements Subject {
        @Override
        public Audience audience() {
            return Audience.AVENANT;
        }

        @Override
        public Optional<LocalDate> day() {
            return avenant.conclusion().flatMap(Contract.Conclusion::date);
        }

        @Override
        public LocalDate date() {
            return day().or(avenant::effect).orElseGet(() -> beginning(contract));
        }

        @Override
        public String body() {
            return "";
        }
    }

    private static LocalDate beginning(Contract contract) {
        return contract.period().from().withDayOfYear(1);
    }
}
