package io.fieldcontract.slice;

import io.fieldcontract.probe.UnauditedChange;
import java.io.File;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test against the WAR as it is delivered, with one probe beside it, in a real server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class Slice {

  @ArquillianResource private URI application;

  /** Speaks to the API; checks every answer against the OpenAPI document. */
  protected Api api;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target", "crm-extension.war"))
        .addPackage(UnauditedChange.class.getPackage());
  }

  @BeforeEach
  void openApi() {
    api = new Api(application());
  }

  /** The address of the deployed application, ending in a slash; it listens on loopback alone. */
  protected URI application() {
    return URI.create("http://localhost:" + application.getPort() + "/crm-extension/");
  }
}
