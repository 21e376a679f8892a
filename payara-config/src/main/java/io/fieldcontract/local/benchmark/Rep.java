package io.fieldcontract.local.benchmark;

import java.util.List;

/** A rep who uses the application, with what the requests and the SQL name. */
record Rep(
    String user,
    String login,
    String subject,
    String territory,
    String region,
    List<String> hcps,
    String token) {}
