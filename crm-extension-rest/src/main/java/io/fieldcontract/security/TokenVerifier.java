package io.fieldcontract.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Decides whether a text is an access token of the realm for this application. Thread-safe. */
final class TokenVerifier {

  /** Longer than any header a server lets through, so a guard for callers without one. */
  private static final int MAX_LENGTH = 32_768;

  private static final Set<JOSEObjectType> TYPES =
      Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"));

  private final Set<String> algorithms;
  private final RealmKeys keys;
  private final ClaimsCheck claims;

  TokenVerifier(KeycloakSettings settings, RealmKeys keys, ClaimsCheck claims) {
    this.algorithms = settings.tokenSignatureAlgorithms();
    this.keys = keys;
    this.claims = claims;
  }

  /** The token's content once its signature, type, issuer, audience and times hold. */
  VerifiedToken verify(String token) throws RefusedException {
    SignedJWT jwt = parsed(token);
    checkHeader(jwt.getHeader());
    checkSignature(jwt);
    return claims.verified(content(jwt));
  }

  private static SignedJWT parsed(String token) throws RefusedException {
    if (token.length() > MAX_LENGTH) {
      throw new RefusedException(Refusal.MALFORMED);
    }
    try {
      if (JWTParser.parse(token) instanceof SignedJWT signed) {
        return signed;
      }
    } catch (ParseException e) {
      throw new RefusedException(Refusal.MALFORMED, e);
    }
    throw new RefusedException(Refusal.ALGORITHM);
  }

  private void checkHeader(JWSHeader header) throws RefusedException {
    if (!algorithms.contains(header.getAlgorithm().getName())) {
      throw new RefusedException(Refusal.ALGORITHM);
    }
    if (header.getType() != null && !TYPES.contains(header.getType())) {
      throw new RefusedException(Refusal.NOT_AN_ACCESS_TOKEN);
    }
  }

  private void checkSignature(SignedJWT jwt) throws RefusedException {
    List<PublicKey> candidates = keys.candidates(jwt.getHeader());
    if (candidates.isEmpty()) {
      throw new RefusedException(Refusal.UNKNOWN_KEY);
    }
    for (PublicKey key : candidates) {
      if (isSignedBy(jwt, key)) {
        return;
      }
    }
    throw new RefusedException(Refusal.BAD_SIGNATURE);
  }

  private static boolean isSignedBy(SignedJWT jwt, PublicKey key) {
    try {
      return jwt.verify(new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), key));
    } catch (JOSEException e) {
      return false; // the key does not fit the algorithm
    }
  }

  private static JWTClaimsSet content(SignedJWT jwt) throws RefusedException {
    try {
      return jwt.getJWTClaimsSet();
    } catch (ParseException e) {
      throw new RefusedException(Refusal.MALFORMED, e);
    }
  }
}
