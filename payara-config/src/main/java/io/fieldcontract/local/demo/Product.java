package io.fieldcontract.local.demo;

/** The company's products. All names are invented. */
enum Product {
  CORDAVELLE("Cordavelle", 46.00),
  GLYMERRA("Glymerra", 58.50),
  PULMOREVA("Pulmoreva", 71.25),
  MIGRELUNE("Migrelune", 64.90),
  GASTRELUN("Gastrelun", 39.75),
  ARTICERRA("Articerra", 88.00),
  /** Withdrawn from the market in the middle of the story; older calls are about it. */
  LUMAVANCE("Lumavance", 52.00);

  /** How many of them are on the market at the end of the story. */
  static final int MARKETED = 6;

  private final String label;
  private final double price;

  Product(String label, double price) {
    this.label = label;
    this.price = price;
  }

  /** The name people use. */
  String label() {
    return label;
  }

  /** The list price of a unit in USD. */
  double price() {
    return price;
  }
}
