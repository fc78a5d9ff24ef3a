package cratekeeper.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PkceTest {
    /// The example of RFC 7636, appendix B.
    @Test
    void theChallengeIsTheHashOfTheVerifier() {
        var pkce =
                new Pkce(
                        new Secret("s"), new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", pkce.challenge());
    }

    @Test
    void eachVisitHasSecretsOfItsOwn() {
        var random = new Random(1);
        var one = Pkce.from(random);
        var other = Pkce.from(random);
        assertNotEquals(one.state(), other.state());
        assertNotEquals(one.verifier(), other.verifier());
        assertEquals(64, one.verifier().reveal().length());
        assertTrue(one.isState(one.state().reveal()));
        assertFalse(one.isState(other.state().reveal()));
        assertFalse(one.isState(""));
        assertFalse(one.toString().contains(one.state().reveal()));
    }
}
