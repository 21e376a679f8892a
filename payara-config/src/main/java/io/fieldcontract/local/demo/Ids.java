package io.fieldcontract.local.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids shaped like UUID version 7 that depend on the seed alone and rise with their number, so that
 * rows made one after the other lie together in every index.
 */
record Ids(long seed, Instant base) {
  /** What an id is of; the order is part of the data, so new ones go to the end. */
  enum Kind {
    REGION,
    TERRITORY,
    PRODUCT,
    USER,
    USER_ASSIGNMENT,
    ACCOUNT,
    AFFILIATION,
    ACCOUNT_ASSIGNMENT,
    CYCLE,
    CALL,
    REVISION,
    REQUEST,
    FLAG,
    FLAG_REPLY,
    FLAG_STEP,
    FLAG_PHOTO,
    FLAG_PHOTO_STEP,
    STATEMENT,
    STATEMENT_LINE,
    CALENDAR,
    DISPUTE,
    DISPUTE_CLOCK,
    DISPUTE_STEP,
    DISPUTE_REPLY,
    ADJUSTMENT
  }

  /** The id of the numbered thing; numbers are not negative and below 2^50. */
  UUID of(Kind kind, long number) {
    long time = base.toEpochMilli() + (number >>> 12);
    long high = time << 16 | 0x7000L | number & 0xfff;
    long chance = Dice.mix(Dice.mix(seed ^ ((long) kind.ordinal() << 56)) ^ number);
    return new UUID(high, chance >>> 2 | 0x8000000000000000L);
  }

  /** The id of a thing that belongs to a territory, at most 2^20 of them to each. */
  UUID of(Kind kind, int territory, int number) {
    return of(kind, (long) territory << 20 | number);
  }
}
