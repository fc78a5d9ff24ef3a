package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.account.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvEditTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve(".env");
    }

    private String after(String before, String value) throws IOException {
        Files.writeString(file(), before);
        EnvEdit.set(file(), "KEY", new Secret(value));
        return Files.readString(file());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`A=1\nB=2\n`|`A=1\nB=2\nKEY=new\n`",
                "`A=1`|`A=1\nKEY=new\n`",
                "`A=1\r\nB=2\r\n`|`A=1\r\nB=2\r\nKEY=new\r\n`",
                "`# KEY=old\nA=1\n`|`# KEY=old\nA=1\nKEY=new\n`",
                "`A=1\n  KEY = old # said\nB=2\n`|`A=1\n  KEY=new\nB=2\n`",
                "`export KEY='old'\nB=2`|`export KEY=new\nB=2`",
                "`KEY=first\nKEY=last\n`|`KEY=first\nKEY=new\n`",
                "`MY_KEY=1\nKEY_2=2\n`|`MY_KEY=1\nKEY_2=2\nKEY=new\n`",
                "`no key at all\n`|`no key at all\nKEY=new\n`",
                "`# grüße Å KEY=x\n`|`# grüße Å KEY=x\nKEY=new\n`",
            })
    void onlyTheOneLineChanges(String before, String expected) throws IOException {
        assertEquals(expected, after(before, "new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two words",
                "with # inside",
                "$HOME",
                "say \"hi\"",
                "it's",
                "a\\b",
                "grüße",
                "a=b==",
                "`id`"
            })
    void whatIsWrittenIsReadBack(String value) throws IOException {
        after("A=ü\n", value);
        assertEquals(Optional.of(value), EnvFile.read(file()).get("KEY"));
        assertEquals(Optional.of("ü"), EnvFile.read(file()).get("A"));
    }

    @Test
    void aMissingFileIsMadeForItsOwnerAlone() throws IOException {
        EnvEdit.set(file(), "KEY", new Secret("new"));
        assertEquals("KEY=new\n", Files.readString(file()));
        assertEquals("rw-------", rights());
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        Files.writeString(file(), "A=1\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        EnvEdit.set(file(), "KEY", new Secret("new"));
        assertEquals("rw-------", rights());
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    @Test
    void bytesThatAreNoUtf8StayAsTheyAre() throws IOException {
        byte[] before = {'A', '=', (byte) 0xE9, (byte) 0x85, '\n'};
        Files.write(file(), before);
        EnvEdit.set(file(), "KEY", new Secret("n"));
        assertArrayEquals(
                new byte[] {
                    'A', '=', (byte) 0xE9, (byte) 0x85, '\n', 'K', 'E', 'Y', '=', 'n', '\n'
                },
                Files.readAllBytes(file()));
    }

    @Test
    void aFileInUtf16StaysOne() throws IOException {
        Files.write(file(), "\uFEFFKEY=old\r\nA=ü\r\n".getBytes(StandardCharsets.UTF_16LE));
        EnvEdit.set(file(), "KEY", new Secret("new"));
        assertEquals(
                "\uFEFFKEY=new\r\nA=ü\r\n",
                new String(Files.readAllBytes(file()), StandardCharsets.UTF_16LE));
    }

    @Test
    void aValueOfTwoLinesIsRefusedAndTheFileStays() throws IOException {
        Files.writeString(file(), "A=1\n");
        var refusal =
                assertThrows(
                        IOException.class,
                        () -> EnvEdit.set(file(), "KEY", new Secret("one\nEVIL=two")));
        assertFalse(refusal.getMessage().contains("EVIL"));
        assertEquals("A=1\n", Files.readString(file()));
    }
}
