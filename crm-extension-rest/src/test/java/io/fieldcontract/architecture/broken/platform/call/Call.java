package io.fieldcontract.architecture.broken.platform.call;

public class Call {}
