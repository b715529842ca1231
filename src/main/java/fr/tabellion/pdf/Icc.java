package fr.tabellion.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The sRGB colour profile that PDF/A wants to be told colours by, made here from its constants (IEC
 * 61966-2-1, ICC.1:2010), so that it is the same under every Java.
 */
final class Icc {
    private static final Deflated SRGB = Deflated.of(new Icc().profile());

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();

    private Icc() {}

    static Deflated srgb() {
        return SRGB;
    }

    static byte[] plain() {
        return new Icc().profile();
    }

    private byte[] profile() {
        tag("desc", words("sRGB"));
        tag("cprt", words("CC0"));
        tag("wtpt", xyz(0.9642, 1.0, 0.8249));
        tag("chad", matrix());
        tag("rXYZ", xyz(0.43606, 0.22249, 0.01392));
        tag("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        tag("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        byte[] curve = curve();
        tag("rTRC", curve);
        tag("gTRC", curve);
        tag("bTRC", curve);
        return file();
    }

    private void tag(String name, byte[] value) {
        names.add(name);
        values.add(value);
    }

    private byte[] file() {
        int offset = 128 + 4 + 12 * names.size();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int same = values.indexOf(values.get(i));
            if (same < i) {
                places.add(places.get(same));
                continue;
            }
            places.add(new int[] {offset + data.size(), values.get(i).length});
            data.writeBytes(values.get(i));
            data.writeBytes(new byte[(4 - data.size() % 4) % 4]);
        }
        int size = offset + data.size();
        return bytes(
                out -> {
                    header(out, size);
                    out.writeInt(names.size());
                    for (int i = 0; i < names.size(); i++) {
                        out.writeBytes(names.get(i));
                        out.writeInt(places.get(i)[0]);
                        out.writeInt(places.get(i)[1]);
                    }
                    out.write(data.toByteArray());
                });
    }

    private static void header(DataOutputStream out, int size) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x04200000);
        out.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2024, 1, 1, 0, 0, 0}) {
            out.writeShort(part);
        }
        out.writeBytes("acsp");
        out.write(new byte[28]);
        for (double part : new double[] {0.9642, 1.0, 0.8249}) {
            out.writeInt(fixed(part));
        }
        out.write(new byte[48]);
    }

    private static byte[] words(String words) {
        return bytes(
                out -> {
                    byte[] utf = words.getBytes(StandardCharsets.UTF_16BE);
                    out.writeBytes("mluc");
                    out.writeInt(0);
                    out.writeInt(1);
                    out.writeInt(12);
                    out.writeBytes("enUS");
                    out.writeInt(utf.length);
                    out.writeInt(28);
                    out.write(utf);
                });
    }

    private static byte[] xyz(double... parts) {
        return numbers("XYZ ", parts);
    }

    /** From D65 to D50, after Bradford. */
    private static byte[] matrix() {
        return numbers(
                "sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508,
                0.75168);
    }

    private static byte[] curve() {
        return bytes(
                out -> {
                    out.writeBytes("para");
                    out.writeInt(0);
                    out.writeShort(3);
                    out.writeShort(0);
                    for (double part :
                            new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
                        out.writeInt(fixed(part));
                    }
                });
    }

    private static byte[] numbers(String type, double... parts) {
        return bytes(
                out -> {
                    out.writeBytes(type);
                    out.writeInt(0);
                    for (double part : parts) {
                        out.writeInt(fixed(part));
                    }
                });
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
