package io.fieldcontract.platform.idempotency;

/** The same key was stored by another transaction while this one ran; this one is undone. */
public class RepeatedKey extends RuntimeException {}
