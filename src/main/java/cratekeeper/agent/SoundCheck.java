package cratekeeper.agent;

import cratekeeper.integration.PreviewSource;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Match;
import cratekeeper.media.Fpcalc;
import cratekeeper.media.sound.PrintSearch;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears whether a file is the recording that is wanted: official excerpts are looked for inside
/// it, and those who know sounds are asked where that does not settle it. Whatever cannot be had
/// has no vote: an excerpt that does not come says nothing against the file.
public final class SoundCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SoundCheck.class);

    /// A sound that is less alike proves nothing.
    private static final double ALIKE = 0.9;

    static final SoundCheck DEAF = new SoundCheck(Sources.of(List.of()), null, null, null);

    private final Sources sources;
    private final @Nullable Ear ear;
    private final @Nullable Recognition recognition;
    private final @Nullable Fpcalc fpcalc;

    /// Looks for a short piece inside a file.
    @FunctionalInterface
    public interface Ear {
        PrintSearch.Finding listen(Path file, Path preview)
                throws IOException, InterruptedException;
    }

    /// @param recognition one more vote where fingerprints can be made and somebody knows them
    public SoundCheck(
            Sources sources,
            @Nullable Ear ear,
            @Nullable Recognition recognition,
            @Nullable Fpcalc fpcalc) {
        this.sources = sources;
        this.ear = ear;
        this.recognition = recognition;
        this.fpcalc = fpcalc;
    }

    /// @param folder for excerpts, which are deleted again
    Hearsay of(Track track, Path file, Path folder) throws InterruptedException {
        var same = new ArrayList<String>();
        var another = new ArrayList<String>();
        for (PreviewSource source : sources.all(PreviewSource.class)) {
            var heard = heard(source, track, file, folder);
            if (heard.isEmpty()) continue;
            String name = source.service().displayName();
            if (heard.get().found())
                same.add(
                        "Same recording as %s’s preview, which starts at %s."
                                .formatted(name, Hearsay.time(heard.get().atMs())));
            else another.add("It sounds unlike " + name + "’s preview.");
        }
        // One excerpt that is in there proves it: another shop may cut its own from elsewhere.
        if (!same.isEmpty()) return new Hearsay(same, List.of());
        recognise(track, file, same, another);
        return new Hearsay(same, another);
    }

    private Optional<PrintSearch.Finding> heard(
            PreviewSource source, Track track, Path file, Path folder) throws InterruptedException {
        Service service = source.service();
        var id = track.id(service);
        if (ear == null || id.isEmpty() || sources.missingSignIn(service).isPresent())
            return Optional.empty();
        Path excerpt = folder.resolve("preview-" + service.id());
        try {
            var bytes = source.preview(id.get());
            if (bytes.isEmpty()) return Optional.empty();
            Files.write(excerpt, bytes.get());
            return Optional.of(ear.listen(file, excerpt)).filter(heard -> heard.score() > 0);
        } catch (SourceException | IOException e) {
            LOG.info("No preview of {} to compare with: {}", service, e.getMessage());
            return Optional.empty();
        } finally {
            delete(excerpt);
        }
    }

    private static void delete(Path excerpt) {
        try {
            Files.deleteIfExists(excerpt);
        } catch (IOException e) {
            LOG.info("A preview stays in the work folder: {}", e.toString());
        }
    }

    private void recognise(Track track, Path file, List<String> same, List<String> another)
            throws InterruptedException {
        if (recognition == null || fpcalc == null || !fpcalc.isInstalled()) return;
        try {
            var candidates =
                    recognition.of(file, track, fpcalc).stream()
                            .filter(one -> one.heard().likeness() >= ALIKE)
                            .filter(one -> one.heard().hit().track().title() != null)
                            .toList();
            if (candidates.isEmpty()) return;
            var first = candidates.getFirst().heard().hit();
            String service = first.service().displayName();
            if (candidates.stream().anyMatch(one -> one.match().same()))
                same.add(service + " knows it by its sound.");
            else if (candidates.stream().allMatch(SoundCheck::isAnother))
                another.add(
                        service
                                + " knows this sound as “"
                                + TrackQuery.of(first.track()).text()
                                + "”.");
        } catch (SourceException | IOException e) {
            LOG.info("The sound was not recognised: {}", e.getMessage());
        }
    }

    private static boolean isAnother(Recognition.Candidate candidate) {
        return candidate.match().verdict() == Match.Verdict.DIFFERENT;
    }
}
