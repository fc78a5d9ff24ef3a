package cratekeeper.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTest {
    @Test
    void headingsParagraphsListsAndTablesAreReadAsSuch() {
        var guide =
                GuideText.of(
                        """
                        # The *guide*

                        One sentence, and `code` in
                        two lines. ![Search](pictures/search.png)

                        - **Words**, or a [link](other.md)
                          that goes on
                        2. second

                        | key | what it does |
                        |---|---|
                        | `F1` | helps |
                        """);
        assertEquals(
                List.of(
                        new GuideText.Heading(1, "The guide"),
                        new GuideText.Paragraph("One sentence, and code in two lines."),
                        new GuideText.Item("•", "Words, or a link that goes on"),
                        new GuideText.Item("2.", "second"),
                        new GuideText.Table(
                                List.of(List.of("key", "what it does"), List.of("F1", "helps")))),
                guide.blocks());
    }

    @Test
    void theGuideThatComesAlongIsReadWithoutItsMarks() {
        var guide = Guide.text().orElseThrow();
        assertEquals(new GuideText.Heading(1, "The guide"), guide.blocks().getFirst());
        for (var block : guide.blocks()) {
            String words = block.toString();
            assertFalse(words.contains("**") || words.contains("`") || words.contains("]("), words);
        }
    }
}
