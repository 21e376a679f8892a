package io.fieldcontract.architecture.broken.platform.platform.time;

class RightTime {
  java.time.Clock clock;
}
