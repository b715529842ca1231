package fr.tabellion.pdf;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What veraPDF finds wrong with a file.
 *
 * <pre>
 * assertThat(Vera.faults(pdf)).isEmpty();
 * </pre>
 */
public final class Vera {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Vera() {}

    /** As PDF/A-2a and PDF/UA-1. */
    public static List<String> faults(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    }

    /** As PDF/A-3a and PDF/UA-1. */
    public static List<String> faultsOfA3(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour... flavours) {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavours[0]);
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(List.of(flavours), 20, false, true, false)) {
            List<String> faults = new ArrayList<>();
            for (ValidationResult result : validator.validateAll(parser)) {
                if (!result.isCompliant() && result.getTestAssertions().isEmpty()) {
                    faults.add(result.getPDFAFlavour() + " not compliant");
                }
                for (TestAssertion fault : result.getTestAssertions()) {
                    if (fault.getStatus() == TestAssertion.Status.FAILED) {
                        faults.add(
                                fault.getRuleId().getSpecification().getId()
                                        + " "
                                        + fault.getRuleId().getClause()
                                        + "-"
                                        + fault.getRuleId().getTestNumber()
                                        + " "
                                        + fault.getErrorMessage()
                                        + " at "
                                        + fault.getLocation().getContext());
                    }
                }
            }
            return faults;
        } catch (ModelParsingException
                | EncryptedPdfException
                | ValidationException
                | IOException e) {
            throw new AssertionError(e);
        }
    }
}
