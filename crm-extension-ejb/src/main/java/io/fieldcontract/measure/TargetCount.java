package io.fieldcontract.measure;

/**
 * So many targets of a territory have the same goal and the same calls.
 *
 * @param goal calls planned with each in the whole cycle, at least one
 * @param made submitted calls with each in the cycle, over the goal too
 * @param hcps how many targets these are
 */
public record TargetCount(int goal, int made, int hcps) {}
