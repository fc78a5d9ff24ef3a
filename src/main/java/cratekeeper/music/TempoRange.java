package cratekeeper.music;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where a genre's tempos lie: half of it and twice of it sound nearly the same.
///
/// @param least beats a minute
/// @param most the range ends below it; at least twice `least`
public record TempoRange(double least, double most) {
    /// Where no genre is known, only what nobody counts is folded.
    private static final TempoRange ANY = new TempoRange(60, 210);

    /// The first that a genre's name holds counts.
    private static final List<Map.Entry<String, TempoRange>> GENRES =
            List.of(
                    from(120, "drum and bass"),
                    from(120, "drum & bass"),
                    from(120, "drum n bass"),
                    from(120, "jungle"),
                    from(115, "hardcore"),
                    from(100, "dubstep"),
                    from(100, "trap"),
                    from(100, "footwork"),
                    from(100, "juke"),
                    from(100, "hardstyle"),
                    from(95, "garage"),
                    from(95, "techno"),
                    from(95, "trance"),
                    from(90, "house"),
                    from(85, "disco"),
                    from(85, "amapiano"),
                    from(65, "reggaeton"),
                    from(65, "dancehall"),
                    from(65, "hip hop"),
                    from(65, "hip-hop"));

    private static Map.Entry<String, TempoRange> from(double least, String genre) {
        return Map.entry(genre, new TempoRange(least, 2 * least));
    }

    /// As wide as all music where no genre is known.
    public static TempoRange of(List<String> genres) {
        for (String genre : genres) {
            String name = genre.toLowerCase(Locale.ROOT);
            for (var known : GENRES) if (name.contains(known.getKey())) return known.getValue();
        }
        return ANY;
    }

    /// The same tempo, counted as the genre counts it.
    public double fold(double bpm) {
        double folded = bpm;
        while (folded < least) folded *= 2;
        while (folded >= most) folded /= 2;
        return folded;
    }
}
