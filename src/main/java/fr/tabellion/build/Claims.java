package fr.tabellion.build;

import fr.tabellion.problem.Code;
import fr.tabellion.problem.Location;
import fr.tabellion.problem.Problem;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who wants which path. Two paths that some file system takes for one (case, accents, composed or
 * decomposed letters) are one.
 */
final class Claims {
    private final Place place;
    private final Map<String, Claim> first = new HashMap<>();
    private final Map<String, Problem> clashes = new HashMap<>();

    private record Claim(String path, String unit) {}

    Claims(Place place) {
        this.place = place;
    }

    void add(String path, String unit) {
        String folded = fold(path);
        Claim claim = new Claim(path, unit);
        Claim earlier = first.putIfAbsent(folded, claim);
        if (earlier != null) {
            clashes.put(folded, clash(earlier, claim));
        }
    }

    private Problem clash(Claim one, Claim other) {
        return Problem.of(
                Code.E605,
                Location.of(place.name(one.path)),
                one.path,
                one.unit,
                other.path,
                other.unit);
    }

    boolean has(String path) {
        return first.containsKey(fold(path));
    }

    /** Whether it is wanted as it is spelled. */
    boolean hasSpelled(String path) {
        String folded = fold(path);
        Claim claim = first.get(folded);
        return claim != null && (claim.path.equals(path) || clashes.containsKey(folded));
    }

    Optional<Problem> clash(String path) {
        return clashes.isEmpty() ? Optional.empty() : Optional.ofNullable(clashes.get(fold(path)));
    }

    static String fold(String path) {
        if (isAscii(path)) {
            return path.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(path, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
