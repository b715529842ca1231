package fr.tabellion.pipeline;

import fr.tabellion.load.Loaded;
import fr.tabellion.register.DamagedException;
import fr.tabellion.register.Sealed;
import fr.tabellion.register.SealedPaper;
import fr.tabellion.register.Version;
import fr.tabellion.theme.Theme;

import java.util.List;

/**
 * The trees of papers: what the data say today, with what the program itself puts in.
 *
 * <pre>
 * trees.draft(note)       // rendered
 * trees.draft(dossier)    // its papers bound, each as it stands now
 * </pre>
 *
 * <p>Safe for use by several threads.
 */
final class Trees {
    private final Loaded<Theme> theme;
    private final Obstacles obstacles;
    private final Drafting drafting;
    private final Amendments amendments;
    private final Plans plans;
    private final Dossiers dossiers;
    private final Registers registers;
    private final Twofold shared = new Twofold();

    Trees(
            Loaded<Theme> theme,
            Obstacles obstacles,
            Drafting drafting,
            Amendments amendments,
            Plans plans,
            Dossiers dossiers,
            Registers registers) {
        this.theme = theme;
        this.obstacles = obstacles;
        this.drafting = drafting;
        this.amendments = amendments;
        this.plans = plans;
        this.dossiers = dossiers;
        this.registers = registers;
    }

    /** A paper's tree, or what keeps it from being drawn. */
    Drafted draft(Paper paper) {
        return theme.isSound() ? words(paper) : new Drafted.Stopped(theme.problems());
    }

    /** Its words alone, whatever they are to look like. */
    Drafted words(Paper paper) {
        return obstacles.unlessStopped(paper, () -> drawn(paper));
    }

    private Drafted drawn(Paper paper) {
        if (paper.kind().isDossier()) {
            return dossiers.draft(paper, this::newest, drafting::draft);
        }
        return plans.isBound(paper)
                ? shared.of(paper.unit() + "/" + paper.name(), () -> alone(paper))
                : alone(paper);
    }

    private Drafted alone(Paper paper) {
        return drafting.draft(paper, amendments.grafts(paper.subject()));
    }

    /** A paper as it stands now: its draft, or what was sealed last where nothing follows it. */
    private Drafted newest(Paper paper) {
        Sealed vault = registers.of(paper.unit());
        SealedPaper known = vault.register().paper(paper.name());
        Drafted today = draft(paper);
        if (known.current().isEmpty() || !(today instanceof Drafted.Ready ready)) {
            return today;
        }
        try {
            return newest(vault, known, ready);
        } catch (DamagedException e) {
            return new Drafted.Stopped(List.of(e.problem()));
        }
    }

    private static Drafted newest(Sealed vault, SealedPaper known, Drafted.Ready today) {
        Version version = known.current().orElseThrow();
        return switch (known.standing()) {
            case DRAFT -> Edition.next(known).announced(today);
            case SENT ->
                    Edition.differs(vault, known, version, today)
                            ? Edition.next(known).announced(today)
                            : Edition.of(known, version).announced(today);
            case ADOPTED, CONCLUDED, WITHDRAWN -> today.with(vault.tree(version));
        };
    }
}
