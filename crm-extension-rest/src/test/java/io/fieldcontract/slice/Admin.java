package io.fieldcontract.slice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Does in Keycloak what its administrator does. */
final class Admin {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Admin() {}

  /** Makes the realm sign with a new key; returns what to {@link #remove} afterwards. */
  static String addSigningKey() throws IOException, InterruptedException {
    String key =
        """
        {"name": "rotated", "providerId": "rsa-generated",
         "providerType": "org.keycloak.keys.KeyProvider",
         "config": {"priority": ["500"], "enabled": ["true"], "active": ["true"],
                    "keySize": ["2048"], "algorithm": ["RS256"]}}""";
    HttpResponse<String> response =
        send(request("components").POST(HttpRequest.BodyPublishers.ofString(key)));
    if (response.statusCode() != 201) {
      throw new IllegalStateException("Keycloak: " + response.statusCode() + response.body());
    }
    String location = response.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Takes the key away again. */
  static void remove(String key) throws IOException, InterruptedException {
    send(request("components/" + key).DELETE());
  }

  /** Lets access tokens live so long from now on, in seconds. */
  static void accessTokenLifespan(int seconds) throws IOException, InterruptedException {
    String realm = "{\"accessTokenLifespan\": %d}".formatted(seconds);
    HttpResponse<String> response =
        send(request("").PUT(HttpRequest.BodyPublishers.ofString(realm)));
    if (response.statusCode() != 204) {
      throw new IllegalStateException("Keycloak: " + response.statusCode() + response.body());
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(Stack.authServerUrl() + "/admin/realms/crm/" + path))
        .header("Authorization", "Bearer " + Tokens.fetch("master", "admin-cli", "admin", "admin"))
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
