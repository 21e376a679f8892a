package io.fieldcontract.local.demo;

import static io.fieldcontract.local.demo.Product.ARTICERRA;
import static io.fieldcontract.local.demo.Product.CORDAVELLE;
import static io.fieldcontract.local.demo.Product.GASTRELUN;
import static io.fieldcontract.local.demo.Product.GLYMERRA;
import static io.fieldcontract.local.demo.Product.MIGRELUNE;
import static io.fieldcontract.local.demo.Product.PULMOREVA;

import java.util.List;

/**
 * The HCPs' specialties, how common they are in the company's list, and which products interest
 * them, most first.
 */
enum Specialty {
  FAMILY_MEDICINE("Family Medicine", 20, CORDAVELLE, GLYMERRA, PULMOREVA),
  INTERNAL_MEDICINE("Internal Medicine", 18, GLYMERRA, CORDAVELLE, GASTRELUN),
  CARDIOLOGY("Cardiology", 11, CORDAVELLE),
  ENDOCRINOLOGY("Endocrinology", 8, GLYMERRA),
  PULMONARY_DISEASE("Pulmonary Disease", 8, PULMOREVA),
  NEUROLOGY("Neurology", 9, MIGRELUNE),
  GASTROENTEROLOGY("Gastroenterology", 8, GASTRELUN),
  RHEUMATOLOGY("Rheumatology", 6, ARTICERRA),
  ORTHOPAEDIC_SURGERY("Orthopaedic Surgery", 4, ARTICERRA),
  PSYCHIATRY("Psychiatry", 3, MIGRELUNE),
  ALLERGY_IMMUNOLOGY("Allergy & Immunology", 3, PULMOREVA),
  NURSE_PRACTITIONER("Nurse Practitioner, Family", 2, CORDAVELLE, GLYMERRA);

  private static final int[] WEIGHTS = new int[values().length];

  static {
    for (Specialty specialty : values()) {
      WEIGHTS[specialty.ordinal()] = specialty.weight;
    }
  }

  private final String label;
  private final int weight;
  private final List<Product> products;

  Specialty(String label, int weight, Product... products) {
    this.label = label;
    this.weight = weight;
    this.products = List.of(products);
  }

  /** The name of the taxonomy people use. */
  String label() {
    return label;
  }

  /** One specialty, the common ones more often. */
  static Specialty any(Dice dice) {
    return values()[dice.weighted(WEIGHTS)];
  }

  /** The products that interest this specialty of the first {@code marketed}; never empty. */
  List<Product> products(int marketed) {
    List<Product> relevant = products.stream().filter(p -> p.ordinal() < marketed).toList();
    return relevant.isEmpty() ? List.of(CORDAVELLE) : relevant;
  }
}
