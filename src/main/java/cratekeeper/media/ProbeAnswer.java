package cratekeeper.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `ffprobe -of flat` printed: `streams.stream.0.codec_name="mp3"`, a fact a line. "N/A",
/// empty and 0 count as unknown.
record ProbeAnswer(Map<String, String> format, List<Map<String, String>> streams) {
    private static final int MOST_STREAMS = 64;

    /// What to ask for; everything else would be longer and hold foreign text.
    static final String ENTRIES =
            "format=format_name,duration,bit_rate,probe_score"
                    + ":stream=index,codec_type,codec_name,sample_rate,channels"
                    + ",bits_per_sample,bits_per_raw_sample,bit_rate,duration"
                    + ":stream_disposition=attached_pic";

    static ProbeAnswer read(String flat) {
        var format = new HashMap<String, String>();
        var streams = new ArrayList<Map<String, String>>();
        flat.lines()
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    if (equals < 0) return;
                    String name = line.substring(0, equals);
                    String value = line.substring(equals + 1).replace("\"", "");
                    if (name.startsWith("format."))
                        format.put(name.substring("format.".length()), value);
                    else if (name.startsWith("streams.stream."))
                        put(streams, name.substring("streams.stream.".length()), value);
                });
        return new ProbeAnswer(format, streams);
    }

    private static void put(List<Map<String, String>> streams, String name, String value) {
        int dot = name.indexOf('.');
        if (dot < 1 || dot > 3 || !name.substring(0, dot).chars().allMatch(Character::isDigit))
            return;
        int index = Integer.parseInt(name.substring(0, dot));
        if (index >= MOST_STREAMS) return;
        while (streams.size() <= index) streams.add(new HashMap<>());
        streams.get(index).put(name.substring(dot + 1), value);
    }

    Optional<Map<String, String>> audio() {
        return streams.stream().filter(s -> "audio".equals(s.get("codec_type"))).findFirst();
    }

    /// Moving pictures; a cover is none.
    boolean hasVideo() {
        return streams.stream()
                .anyMatch(s ->
                        "video".equals(s.get("codec_type"))
                                && !"1".equals(s.get("disposition.attached_pic")));
    }

    static @Nullable Double number(Map<String, String> facts, String name) {
        String text = facts.get(name);
        if (text == null) return null;
        try {
            double number = Double.parseDouble(text);
            return number > 0 && Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            // "N/A": FFmpeg's word for unknown.
            return null;
        }
    }

    static @Nullable Integer whole(Map<String, String> facts, String name) {
        Double number = number(facts, name);
        return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
    }
}
