package fr.tabellion.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Document;
import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Isolated("changes the default locale and time zone")
class SameBytesTest {
    private static final PdfProfile WITH_DATA =
            PdfProfile.SIGNABLE.with(
                    Optional.of(
                            new Attachment(
                                    "source.json",
                                    "Données de l’annexe",
                                    "application/json",
                                    "{\"ville\": \"Sceaux\"}".getBytes(StandardCharsets.UTF_8))));

    private final PdfWriter writer = new PdfWriter(Themes.sample(), Fonts.shipped());

    @Test
    void a_paper_has_the_same_bytes_in_every_locale_and_time_zone() {
        Document document = Trees.document(11);
        byte[] here = write(document);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag :
                    List.of("ar-EG", "ar-u-nu-arab", "tr-TR", "fa-IR", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(write(document)).as(tag).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_paper_has_the_same_bytes_on_every_thread() throws Exception {
        List<byte[]> alone = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            alone.add(write(Trees.document(seed)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> together = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                Document document = Trees.document(i % 12);
                together.add(threads.submit(() -> write(document)));
            }
            for (int i = 0; i < 48; i++) {
                assertThat(together.get(i).get()).as("paper " + i).isEqualTo(alone.get(i % 12));
            }
        }
    }

    @Test
    void the_fingerprint_is_the_files_identity() {
        String pdf =
                new String(
                        Papers.write(Papers.paper(), PdfProfile.FLAT), StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("<" + Papers.FINGERPRINT + ">").doesNotContain("FileId");
    }

    @Test
    void data_attached_make_it_archivable_as_part_three() {
        byte[] pdf = Papers.write(Trees.signable(2), WITH_DATA);
        assertThat(Vera.faultsOfA3(pdf)).isEmpty();
        assertThat(Vera.faults(pdf)).as("as part two").isNotEmpty();
    }

    private byte[] write(Document document) {
        return writer.write(document, Trees.images(), WITH_DATA, Papers.FINGERPRINT);
    }
}
