package fr.tabellion.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.tabellion.document.PictureSize.Drawn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

class PictureSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void the_size_is_read_from_the_header(String format) throws IOException {
        assertThat(PictureSize.read(picture(format, 613, 307))).contains(new PictureSize(613, 307));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void a_picture_cut_short_anywhere_has_no_size_or_the_right_one(String format)
            throws IOException {
        byte[] whole = picture(format, 20, 10);
        for (int length = 0; length < whole.length; length++) {
            assertThat(PictureSize.read(Arrays.copyOf(whole, length)))
                    .satisfiesAnyOf(
                            size -> assertThat(size).isEmpty(),
                            size -> assertThat(size).contains(new PictureSize(20, 10)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg/>", "\u0089PNG", "BM"})
    void anything_else_has_no_size(String bytes) {
        assertThat(PictureSize.read(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void a_png_of_no_width_has_no_size() throws IOException {
        byte[] png = picture("png", 20, 10);
        Arrays.fill(png, 16, 20, (byte) 0);
        assertThat(PictureSize.read(png)).isEmpty();
    }

    @Test
    void a_jpeg_whose_segments_lead_nowhere_has_no_size() {
        byte[] jpeg = new byte[4096];
        Arrays.fill(jpeg, (byte) 0xff);
        jpeg[1] = (byte) 0xd8;
        assertThat(PictureSize.read(jpeg)).isEmpty();
    }

    @Test
    void a_small_picture_keeps_its_natural_size() {
        assertDrawn(new PictureSize(150, 75).drawn(170), 25.4, 12.7);
    }

    @Test
    void a_wide_picture_is_scaled_to_the_text_and_a_high_one_to_sixty_millimetres() {
        assertDrawn(new PictureSize(3000, 300).drawn(170), 170, 17);
        assertDrawn(new PictureSize(300, 3000).drawn(170), 6, 60);
    }

    private static void assertDrawn(Drawn drawn, double width, double height) {
        assertThat(drawn.width()).isCloseTo(width, within(1e-9));
        assertThat(drawn.height()).isCloseTo(height, within(1e-9));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
