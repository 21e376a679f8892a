package io.fieldcontract.probe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a test what {@link ToldEvents} heard. */
@WebServlet("/probe/told")
public class ToldEventsServlet extends HttpServlet {

  @Inject private transient ToldEvents told;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(String.join("\n", told.heard()));
  }
}
