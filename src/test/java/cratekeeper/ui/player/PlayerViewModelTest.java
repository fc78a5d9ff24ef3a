package cratekeeper.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.ui.ByHand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerViewModelTest {
    private static final Playing FERRY = new Playing(Path.of("ferry.flac"), "Night Ferry", "FLAC");
    private final Silence sound = new Silence();
    private final PlayerViewModel player = new PlayerViewModel(sound, new ByHand());

    @Test
    void keysSkipAndStopAtTheEnds() {
        player.play(FERRY);
        player.skip(Duration.ofSeconds(10));
        player.skip(Duration.ofSeconds(-10));
        player.skip(Duration.ofSeconds(-200));
        player.skip(Duration.ofHours(1));
        assertEquals(
                List.of(
                        Duration.ofSeconds(150),
                        Duration.ofSeconds(130),
                        Duration.ZERO,
                        Duration.ofSeconds(408)),
                sound.sought);
    }

    @Test
    void nothingIsSkippedWhereNothingPlays() {
        player.skip(Duration.ofSeconds(10));
        assertEquals(List.of(), sound.sought);
    }

    @Test
    void whyAFileDoesNotPlayIsSaid() {
        sound.problem = "No sound output was found.";
        player.play(FERRY);
        player.refresh();
        assertFalse(player.runningProperty().get());
        assertEquals("No sound output was found.", player.problemProperty().get());
        sound.problem = "";
        player.playFrom(FERRY, Duration.ZERO);
        player.refresh();
        assertTrue(player.runningProperty().get());
        assertEquals("", player.problemProperty().get());
    }

    @Test
    void theSoundIsAsLoudAsTheSliderSays() {
        player.volumeProperty().set(0.25);
        assertEquals(0.25, sound.loudness);
    }
}
