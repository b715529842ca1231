package fr.tabellion.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs fields one after the other, each with a key of its own, and tells which signatures hold.
 */
public final class Signing {
    private static final int ROOM = 8192;

    private Signing() {}

    /** Signs one more field by an incremental update (PAdES, ETSI EN 319 142). */
    public static byte[] sign(byte[] pdf, String field, String signatory) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        X509Certificate certificate = certificate(keys, signatory);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfStamper stamper = PdfStamper.createSignature(new PdfReader(pdf), out, null, null, true);
        PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
        appearance.setVisibleSignature(field);
        // Otherwise OpenPDF writes into the field with a font it does not embed.
        appearance.setAcro6Layers(true);
        appearance.getLayer(2);
        PdfSignature signature =
                new PdfSignature(PdfName.ADOBE_PPKLITE, new PdfName("ETSI.CAdES.detached"));
        signature.setName(signatory);
        signature.setDate(new PdfDate(new GregorianCalendar()));
        appearance.setCryptoDictionary(signature);
        Map<PdfName, Integer> room = new HashMap<>();
        room.put(PdfName.CONTENTS, ROOM * 2 + 2);
        appearance.preClose(room);
        byte[] signed = cms(appearance.getRangeStream().readAllBytes(), keys, certificate);
        byte[] padded = new byte[ROOM];
        System.arraycopy(signed, 0, padded, 0, signed.length);
        PdfDictionary contents = new PdfDictionary();
        contents.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
        appearance.close(contents);
        return out.toByteArray();
    }

    private static X509Certificate certificate(KeyPair keys, String name) throws Exception {
        X500Name subject = new X500Name("CN=" + name);
        Instant now = Instant.now();
        X509CertificateHolder holder =
                new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.valueOf(now.toEpochMilli()),
                                Date.from(now.minus(1, ChronoUnit.DAYS)),
                                Date.from(now.plus(30, ChronoUnit.DAYS)),
                                subject,
                                keys.getPublic())
                        .build(signer(keys));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static ContentSigner signer(KeyPair keys) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    private static byte[] cms(byte[] content, KeyPair keys, X509Certificate certificate)
            throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .build(signer(keys), certificate));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    }

    /** The names of the fields, in the order of the form. */
    public static List<String> fields(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getAcroForm().getFields().stream()
                    .map(PDField::getFullyQualifiedName)
                    .toList();
        }
    }

    /** For each signature in turn, its name and whether it holds. */
    public static List<String> verified(byte[] pdf) throws Exception {
        List<String> verdicts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                CMSSignedData cms =
                        new CMSSignedData(
                                new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                                signature.getContents(pdf));
                SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
                X509CertificateHolder holder =
                        cms.getCertificates().getMatches(null).iterator().next();
                boolean holds =
                        signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
                verdicts.add(signature.getName() + (holds ? " holds" : " is broken"));
            }
        }
        return verdicts;
    }
}
