package fr.tabellion.register;

import fr.tabellion.Golden;
import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Messages;
import fr.tabellion.problem.Problem;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the reader is told of sealed papers, each with the arguments it has in real life. */
class RegisterWordingTest {
    private static final String FILE =
            "data/contracts/antony-2020/sealed/annexe-antony/1/annexe-antony.pdf";
    private static final String OUT = "out/contracts/antony-2020/annexe-antony.docx";

    private static final Map<Code, String[]> SAID =
            new TreeMap<>(
                    Map.ofEntries(
                            said(Code.E701, "5"),
                            said(Code.E702, FILE),
                            said(Code.E703, FILE),
                            said(Code.W704, FILE),
                            said(Code.E705, FILE),
                            said(Code.E706, "3", "5"),
                            said(Code.W707, FILE),
                            said(Code.E710, "annexe-antony", "2020-06-18"),
                            said(Code.E711, "1"),
                            said(Code.W712, "Antony"),
                            said(Code.E713, "antony, etat-92"),
                            said(Code.E714, "Camille Roy", "2020-06-30", "maire 2020-07-04 – …"),
                            said(Code.E715, "2", "1"),
                            said(Code.E716, OUT),
                            said(Code.E717, OUT),
                            said(Code.W719, "2024-03-25", "2024-03-28", "2"),
                            said(Code.E720, "2024-03-28", "2024-03-28"),
                            said(Code.E721, "2099-01-01"),
                            said(Code.W722, "annexe-antony", "2020-05-19", "2020-05-20", "sent"),
                            said(Code.E723, "annexe-antony", "–"),
                            said(Code.E724, "annexe-antony"),
                            said(Code.E725, "annexe-antony"),
                            said(Code.E726, "note-blagis-2024"),
                            said(Code.E727, "antoni", "annexe-antony", "antony, etat-92"),
                            said(Code.E728, "annexe-antony", "1", "2"),
                            said(Code.E729, "scan.pdf", "annexe-antony", ""),
                            said(Code.E730, "annexe.txt"),
                            said(Code.E731, "annexe-antony"),
                            said(Code.E732, "annexe-sceaux, annexe-bagneux"),
                            said(Code.E733, "annexe-antony", "executory", " (antony)"),
                            said(Code.E734, "blagis-2024", "contrat"),
                            said(Code.W735),
                            said(Code.W736),
                            said(Code.E737, "annexe-antony"),
                            said(Code.E738),
                            said(Code.E739, "annexe-antony", "avenant-1"),
                            said(Code.E740, "note-blagis-2024"),
                            said(Code.E741, "2024-03-20", "2024-03-28"),
                            said(
                                    Code.W742,
                                    "annexe-antony",
                                    "authorised",
                                    "2020-06-10",
                                    "executory",
                                    "2020-06-01"),
                            said(Code.E743, "annexe-signee.pdf"),
                            said(Code.E744, "--why"),
                            said(Code.E745, "2", "2025-11-18", "avenant-1, 2025-12-18")));

    private static Map.Entry<Code, String[]> said(Code code, String... arguments) {
        return Map.entry(code, arguments);
    }

    @Test
    void what_is_said_of_sealed_papers_reads_well_in_both_languages() {
        Golden.check("register/problems.fr.txt", all(Locale.FRANCE));
        Golden.check("register/problems.en.txt", all(Locale.UK));
    }

    private static String all(Locale locale) {
        Messages messages = new Messages(locale);
        StringBuilder out = new StringBuilder();
        SAID.forEach(
                (code, arguments) ->
                        out.append(code)
                                .append("  ")
                                .append(
                                        messages.problem(
                                                Problem.of(code, Location.NONE, arguments)))
                                .append("\n\n"));
        return out.toString();
    }
}
