package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
    @TempDir Path folder;

    private static Optional<String> key(String text) {
        return EnvFile.parse(text, ".env").get("KEY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KEY=plain|plain",
                "  KEY  =  blanks around  |blanks around",
                "export KEY=x|x",
                "export\tKEY = x|x",
                "KEY=\"in double quotes\"|in double quotes",
                "KEY='in single quotes'|in single quotes",
                "KEY=\" kept blanks \"|` kept blanks `",
                "KEY=\"with # inside\"|with # inside",
                "KEY='with # inside' # and a comment|with # inside",
                "KEY=ends # here|ends",
                "KEY=a#b|a#b",
                "KEY=# nothing|``",
                "KEY=|``",
                "KEY=\"\"|``",
                "KEY=''|``",
                "KEY=a=b==|a=b==",
                "KEY=\"say \\\"hi\\\"\"|say \"hi\"",
                "KEY=\"back\\\\slash\"|back\\slash",
                "KEY=\"pay \\$5\"|pay $5",
                "KEY=\"C:\\new\"|C:\\new",
                "KEY='C:\\new'|C:\\new",
                "KEY=C:\\new|C:\\new",
                "KEY=it's|it's",
                "KEY='\"'|\"",
                "KEY=$OTHER|$OTHER",
                "KEY=grüße|grüße",
            })
    void aLineIsReadAsAShellWould(String line, String value) {
        assertEquals(Optional.of(value), key(line));
        assertEquals(List.of(), EnvFile.parse(line, ".env").warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEY",
                "KEY hush",
                "=hush",
                "1KEY=hush",
                "KEY-A=hush",
                "KEY: hush",
                "KEY=\"hush",
                "KEY='hush",
                "KEY=\"hush\\\"",
                "KEY=\"hush\"hush",
                "KEY='hush' hush",
                "KEY=hu\u0000sh",
                "KEY=hu\u001bsh",
                "KEY=hu\uFFFDsh",
                "export",
            })
    void aBadLineIsPassedOverAndNamedByItsNumberOnly(String line) {
        var file = EnvFile.parse("FIRST=1\n" + line + "\nLAST=2\n", ".env");
        assertEquals(2, file.size());
        assertEquals(List.of("Line 2 of .env is not KEY=value and was not read."), file.warnings());
        assertFalse(file.toString().contains("hush"));
    }

    @Test
    void commentsAndEmptyLinesSayNothing() {
        var file = EnvFile.parse("# comment\n\n   \n  # another\n#KEY=x\n", ".env");
        assertEquals(0, file.size());
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void theLastOfTwoHolds() {
        assertEquals(Optional.of("2"), key("KEY=1\nKEY=2"));
    }

    @Test
    void anyLineEndsWillDo() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            var file = EnvFile.parse("A=1" + end + "KEY=\"2\"" + end + end + "bad" + end, ".env");
            assertEquals(Optional.of("2"), file.get("KEY"));
            assertEquals(1, file.warnings().size());
            assertTrue(
                    file.warnings().getFirst().startsWith("Line 4 "), file.warnings().toString());
        }
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstKey() throws Exception {
        Path file = folder.resolve(".env");
        Files.writeString(file, "\uFEFFKEY=grüße\r\n");
        assertEquals(Optional.of("grüße"), EnvFile.read(file).get("KEY"));
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(file, "\uFEFFKEY=grüße\r\n".getBytes(charset));
            assertEquals(Optional.of("grüße"), EnvFile.read(file).get("KEY"));
        }
    }

    @Test
    void aFileThatCannotBeReadIsAWarningAndAMissingOneIsNot() throws Exception {
        assertEquals(List.of(), EnvFile.read(folder.resolve("none")).warnings());
        assertEquals(1, EnvFile.read(folder).warnings().size());
        Path huge = folder.resolve("huge");
        Files.writeString(huge, "KEY=1\n" + "#".repeat(1 << 20));
        var file = EnvFile.read(huge);
        assertEquals(0, file.size());
        assertEquals(1, file.warnings().size());
        Path latin = folder.resolve("latin");
        Files.write(latin, "KEY=gr\u00fcn\nB=1".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.of("1"), EnvFile.read(latin).get("B"));
        assertEquals(1, EnvFile.read(latin).warnings().size());
    }

    @Test
    void noTextBreaksItAndNoWarningTellsAWord() {
        var random = new Random(11);
        String[] parts = {
            "KEY",
            "=",
            "\"",
            "'",
            "\\",
            "#",
            " ",
            "\n",
            "\r",
            "export ",
            "hush",
            "\t",
            "\u0000",
            "\uFEFF",
            "ü",
            "$",
            "=hush",
            "\"hush\""
        };
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            var file = EnvFile.parse(text.toString(), ".env");
            assertFalse(file.warnings().toString().contains("hush"), text.toString());
            file.get("KEY").ifPresent(v -> assertTrue(v.indexOf('\n') < 0 && v.indexOf(0) < 0));
        }
    }

    @Test
    void whatIsWrittenInQuotesComesBackAsItWas() {
        var random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            var value = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--)
                value.append((char) (32 + random.nextInt(95)));
            String quoted = value.toString().replaceAll("([\"\\\\$])", "\\\\$1");
            assertEquals(Optional.of(value.toString()), key("KEY=\"" + quoted + "\" # comment"));
            String single = value.toString().replace("'", "");
            assertEquals(Optional.of(single), key("KEY='" + single + "'"));
        }
    }
}
