package io.fieldcontract.platform.attachment;

/** The stores that content can be in. */
enum ContentPlace {
  DATABASE,
  S3
}
