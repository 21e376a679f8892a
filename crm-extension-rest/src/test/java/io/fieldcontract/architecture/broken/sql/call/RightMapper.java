package io.fieldcontract.architecture.broken.sql.call;

import java.sql.SQLException;

class RightMapper {
  String state(SQLException e) {
    return e.getSQLState();
  }
}
