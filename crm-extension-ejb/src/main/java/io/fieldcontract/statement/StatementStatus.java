package io.fieldcontract.statement;

/** How far a statement is. */
public enum StatementStatus {
  /** Operations alone see it. */
  DRAFT,
  /** The payee sees it. */
  PUBLISHED
}
