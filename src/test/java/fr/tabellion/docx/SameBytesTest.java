package fr.tabellion.docx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tabellion.document.Trees;
import fr.tabellion.theme.Themes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Isolated("changes the default locale and time zone")
class SameBytesTest {
    private final DocxWriter writer = new DocxWriter(Themes.sample());

    @Test
    void a_paper_has_the_same_bytes_in_every_locale_and_time_zone() {
        byte[] plain = write(writer, 9);
        byte[] headed = write(onLetterhead(), 9);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag :
                    List.of("ar-EG", "ar-u-nu-arab", "tr-TR", "fa-IR", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                DocxWriter here = new DocxWriter(Themes.sample());
                assertThat(write(here, 9)).as(tag).isEqualTo(plain);
                assertThat(write(onLetterhead(), 9)).as(tag).isEqualTo(headed);
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
            alone.add(write(writer, seed));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> together = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                int seed = i % 12;
                together.add(threads.submit(() -> write(writer, seed)));
            }
            for (int i = 0; i < 240; i++) {
                assertThat(together.get(i).get()).as("paper " + i).isEqualTo(alone.get(i % 12));
            }
        }
    }

    private static byte[] write(DocxWriter writer, long seed) {
        return writer.write(Trees.document(seed), Trees.images());
    }

    private static DocxWriter onLetterhead() {
        Letterhead.Read read = (Letterhead.Read) Letterhead.read(Letterheads.made("page.docx"));
        return new DocxWriter(Themes.sample(), read.letterhead());
    }
}
