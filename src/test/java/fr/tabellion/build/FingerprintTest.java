package fr.tabellion.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.tabellion.build.Fingerprint.Part;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class FingerprintTest {
    @Test
    void a_digest_prints_as_sha256sum_does() {
        assertThat(Digest.of("Sceaux\n".getBytes(StandardCharsets.UTF_8)))
                .hasToString("4d66349929e3e37d09c2821b05700026e3a2375fd60f51272f45d047bd9e8709");
    }

    @Test
    void a_digest_is_read_back_from_its_text() {
        Digest digest = Digest.of(new byte[] {1, 2, 3});

        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
    }

    @Test
    void anything_else_is_no_digest() {
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse("abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse("é".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse(""));
    }

    @Test
    void the_same_parts_give_the_same_fingerprint() {
        assertThat(Fingerprint.of(Part.text("arbre", "é"), Part.bytes("police", new byte[3])))
                .isEqualTo(
                        Fingerprint.of(Part.text("arbre", "é"), Part.bytes("police", new byte[3])));
    }

    @Test
    void nothing_slides_from_one_part_into_the_next() {
        assertThat(Fingerprint.of(Part.text("a", "bc"), Part.text("d", "e")))
                .isNotEqualTo(Fingerprint.of(Part.text("a", "b"), Part.text("cd", "e")))
                .isNotEqualTo(Fingerprint.of(Part.text("ab", "c"), Part.text("d", "e")));
    }

    @Test
    void a_part_more_or_less_or_in_another_order_is_another_fingerprint() {
        Part one = Part.text("un", "1");
        Part two = Part.text("deux", "2");

        assertThat(Fingerprint.of(one, two))
                .isNotEqualTo(Fingerprint.of(two, one))
                .isNotEqualTo(Fingerprint.of(one))
                .isNotEqualTo(Fingerprint.of(one, two, Part.text("", "")));
    }

    @Test
    void its_seed_is_its_own_32_bytes() {
        Fingerprint fingerprint = Fingerprint.of(Part.text("arbre", "note"));

        assertThat(fingerprint.seed()).hasSize(32).isEqualTo(fingerprint.digest().bytes());
    }
}
