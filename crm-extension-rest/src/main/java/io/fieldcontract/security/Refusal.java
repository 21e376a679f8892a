package io.fieldcontract.security;

/** Why a request is not let in; the sentences are fixed and tell nothing of the token's content. */
enum Refusal {
  NO_TOKEN("Sign in and send the access token."),
  MALFORMED("The access token cannot be read."),
  ALGORITHM("The access token is not signed with an accepted algorithm."),
  UNKNOWN_KEY("The access token is signed with an unknown key."),
  BAD_SIGNATURE("The signature of the access token is wrong."),
  NOT_AN_ACCESS_TOKEN("The token is not an access token."),
  WRONG_ISSUER("The access token is from another issuer."),
  WRONG_AUDIENCE("The access token is for another audience."),
  EXPIRED("The access token has expired."),
  NOT_YET_VALID("The access token is not valid yet."),
  INCOMPLETE("The access token lacks the expiry, the subject or the login."),
  KEYS_UNAVAILABLE("The sign-in service cannot be reached. Try again in a moment.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
