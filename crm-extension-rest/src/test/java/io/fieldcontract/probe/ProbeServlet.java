package io.fieldcontract.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Lets a test call {@link UnauditedChange} in the server. */
@WebServlet("/probe/unaudited")
public class ProbeServlet extends HttpServlet {

  @Inject private transient UnauditedChange change;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      change.assign(
          UUID.fromString(request.getParameter("account")),
          UUID.fromString(request.getParameter("territory")));
      response.getWriter().print("stored");
    } catch (RuntimeException e) {
      response.getWriter().print(e.getMessage());
    }
  }
}
