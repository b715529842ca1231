package fr.tabellion.template;

import java.util.List;

/** What one party engages to do under a theme. */
record CommitmentsView(Source at, PartyView party, List<CommitmentView> items) implements View {}
