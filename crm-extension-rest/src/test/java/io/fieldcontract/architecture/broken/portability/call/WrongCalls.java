package io.fieldcontract.architecture.broken.portability.call;

import org.hibernate.Session;

class WrongCalls {
  Session session;
}
