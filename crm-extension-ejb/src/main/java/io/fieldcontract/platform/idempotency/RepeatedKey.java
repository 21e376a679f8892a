package io.fieldcontract.platform.idempotency;

/** The key stands for an earlier write; this one is undone. */
public class RepeatedKey extends RuntimeException {}
