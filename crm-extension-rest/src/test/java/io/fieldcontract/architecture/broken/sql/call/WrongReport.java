package io.fieldcontract.architecture.broken.sql.call;

import java.sql.SQLException;
import javax.sql.DataSource;

class WrongReport {
  Object read(DataSource source) throws SQLException {
    return source.getConnection();
  }
}
