package io.fieldcontract.architecture.broken.dashboard.dashboard;

public class HomeQueries {}
