package io.fieldcontract.architecture.broken.calendarandsla.calendar;

import io.fieldcontract.platform.problem.Problem;

class WrongCalendar {
  Problem problem;
}
