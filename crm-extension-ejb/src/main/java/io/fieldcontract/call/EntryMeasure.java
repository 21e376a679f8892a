package io.fieldcontract.call;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How an entry went, as measured on the device, for the friction diagnosis. */
@Embeddable
public class EntryMeasure {

  /** What the entry was made on. */
  public enum Device {
    PHONE,
    DESKTOP
  }

  @Column(name = "entry_millis")
  private Integer millis;

  @Column(name = "entry_taps")
  private Short taps;

  @Column(name = "entry_hcp_picked")
  private Boolean hcpPicked;

  @Enumerated(EnumType.STRING)
  @Column(name = "entry_device")
  private Device device;

  @Column(name = "entry_offline")
  private Boolean offline;

  /** For the persistence provider. */
  protected EntryMeasure() {}

  /**
   * A measurement.
   *
   * @param millis milliseconds from opening the form to submit
   * @param hcpPicked whether the HCP was picked from the list without typing
   */
  public EntryMeasure(int millis, short taps, boolean hcpPicked, Device device, boolean offline) {
    this.millis = millis;
    this.taps = taps;
    this.hcpPicked = hcpPicked;
    this.device = device;
    this.offline = offline;
  }
}
